package dev.quadlet.config;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.value.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Files of the class path. */
final class Resources {

    private Resources() {}

    static ConfigFile file(Class<?> anchor, String name) {
        URL url = anchor.getResource(name);
        if (url == null) {
            throw new IllegalArgumentException(missing(anchor, name));
        }
        try {
            if (isDirectory(url)) {
                throw new IllegalArgumentException(
                        subject(anchor, name) + " is a directory; name its files with ConfigFiles.resourceTree");
            }
            try (InputStream in = url.openStream()) {
                return ConfigFile.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(subject(anchor, name) + " cannot be read: " + e.getMessage(), e);
        }
    }

    static ConfigTree tree(Class<?> anchor, String directory, String... names) {
        String prefix = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        Map<String, ConfigFile> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, file(anchor, prefix + name));
        }
        return ConfigTree.of(files);
    }

    /** {@return whether a stream of the URL would give a listing, or nothing, instead of failing} */
    private static boolean isDirectory(URL url) throws IOException {
        if (url.getProtocol().equals("file")) {
            return Files.isDirectory(Path.of(URI.create(url.toString())));
        }
        return url.openConnection() instanceof JarURLConnection jar
                && jar.getJarEntry() != null
                && jar.getJarEntry().isDirectory();
    }

    private static String missing(Class<?> anchor, String name) {
        String path = name.startsWith("/")
                ? name.substring(1)
                : anchor.getPackageName().replace('.', '/')
                        + (anchor.getPackageName().isEmpty() ? "" : "/")
                        + name;
        String where = "looked for " + Printable.of(path) + " where the class loader of the class finds resources";
        String module = anchor.getModule().isNamed()
                ? "; if it is there, module " + anchor.getModule().getName()
                        + " must open its package to dev.quadlet.config"
                : "";
        return subject(anchor, name) + " does not exist: " + where + module;
    }

    private static String subject(Class<?> anchor, String name) {
        return "the resource \"" + Printable.of(name) + "\" of class " + anchor.getName();
    }
}
