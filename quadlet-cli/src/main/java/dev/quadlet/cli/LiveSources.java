package dev.quadlet.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A configuration whose classes may change while it is looked at: made anew of the sources, by the compiler of the JDK
 * if there is one, and of the classes that somebody else compiles.
 */
final class LiveSources {

    /** A class of this library in a directory says that its classes are not the user's. */
    private static final List<String> OF_LIBRARY = List.of(
            "dev/quadlet/cli/Quadlet.class",
            "dev/quadlet/deploy/Deployment.class",
            "dev/quadlet/validate/Validator.class",
            "dev/quadlet/render/HostRenderer.class",
            "dev/quadlet/config/ConfigFiles.class",
            "dev/quadlet/model/Fleet.class");

    private final Class<?> mainClass;
    private final List<Path> sources;
    private final List<Path> classes;
    private final Path compiled;

    private LiveSources(Class<?> mainClass, List<Path> sources, Path compiled) {
        this.mainClass = mainClass;
        this.sources = sources;
        this.classes = classDirectories(mainClass);
        this.compiled = compiled;
    }

    /**
     * {@return the sources of the main class that is running}
     *
     * @param sources the directories of sources; those that do not exist are left out
     * @param compiled a directory for classes
     * @throws IllegalStateException if no main method runs in this thread
     */
    static LiveSources ofCaller(List<Path> sources, Path compiled) {
        Optional<Class<?>> main = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(LiveSources::isMain)
                        .<Class<?>>map(StackFrame::getDeclaringClass)
                        .reduce((inner, outer) -> outer));
        return new LiveSources(
                main.orElseThrow(() -> new IllegalStateException(
                        "--watch makes the fleet anew by its main class, and was not called by one")),
                sources.stream().filter(Files::isDirectory).toList(),
                compiled);
    }

    private static boolean isMain(StackFrame frame) {
        return frame.getMethodName().equals("main")
                && frame.getMethodType().parameterList().equals(List.of(String[].class))
                && !frame.getDeclaringClass().equals(Quadlet.class);
    }

    /** {@return the directories in which something may change} */
    List<Path> directories() {
        Set<Path> all = new LinkedHashSet<>(sources);
        all.addAll(classes);
        return List.copyOf(all);
    }

    /**
     * Looks at the configuration as it is now.
     *
     * @param work what is done with it, while its classes are there
     * @return what the work returns
     * @throws IllegalArgumentException if the sources do not compile; it says why
     */
    int with(Work work) throws IOException, ReflectiveOperationException {
        compile();
        List<URL> urls = new ArrayList<>(List.of(url(compiled)));
        for (Path directory : classes) {
            urls.add(url(directory));
        }
        try (URLClassLoader loader = new Fresh(urls.toArray(URL[]::new), mainClass.getClassLoader())) {
            Class<?> fresh = loader.loadClass(mainClass.getName());
            AtomicReference<Configuration> asked = new AtomicReference<>();
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                Quadlet.ask(asked::set, () -> call(fresh));
                Configuration configuration = asked.get();
                if (configuration == null) {
                    throw new IllegalStateException(fresh.getName() + " did not come to Quadlet.main");
                }
                return work.check(configuration);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private static void call(Class<?> fresh) throws ReflectiveOperationException {
        try {
            Method main = fresh.getDeclaredMethod("main", String[].class);
            // The class of a configuration need not be public.
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {"check"});
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    /** What is done with a configuration. */
    interface Work {
        int check(Configuration configuration);
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || sources.isEmpty()) {
            return;
        }
        // A class whose source is gone is no class any more.
        TemporaryDirectory.clear(compiled);
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            try (Stream<Path> all = Files.walk(source)) {
                // The packages of a configuration are those of the class path.
                all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                        .forEach(files::add);
            }
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d", compiled.toString(), "-cp", classPath(), "-g", "-parameters", "-nowarn", "-proc:none");
            boolean done = compiler.getTask(
                            null, manager, problems, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!done) {
                throw new IllegalArgumentException(problems(problems));
            }
        }
    }

    private static String problems(DiagnosticCollector<JavaFileObject> found) {
        List<String> lines = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                JavaFileObject source = each.getSource();
                String where = source == null ? "" : source.getName() + ":" + each.getLineNumber() + ": ";
                lines.add(where + each.getMessage(null));
            }
        }
        return String.join("\nerror: ", lines);
    }

    private String classPath() {
        Set<String> path = new LinkedHashSet<>();
        classes.forEach(directory -> path.add(directory.toString()));
        // Maven runs a main class with a loader of its own.
        for (ClassLoader loader = mainClass.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    path(url).ifPresent(each -> path.add(each.toString()));
                }
            }
        }
        path.add(System.getProperty("java.class.path", ""));
        return String.join(File.pathSeparator, path);
    }

    private static List<Path> classDirectories(Class<?> mainClass) {
        Set<Path> found = new LinkedHashSet<>();
        CodeSource source = mainClass.getProtectionDomain().getCodeSource();
        if (source != null) {
            path(source.getLocation()).ifPresent(found::add);
        }
        for (String each : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            // An empty element is the working directory, where anything may change.
            if (!each.isEmpty()) {
                found.add(Path.of(each).toAbsolutePath());
            }
        }
        return found.stream()
                .filter(path -> Files.isDirectory(path)
                        && OF_LIBRARY.stream().noneMatch(each -> Files.exists(path.resolve(each))))
                .toList();
    }

    private static Optional<Path> path(URL url) {
        try {
            return url.getProtocol().equals("file") ? Optional.of(Path.of(url.toURI())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URL url(Path directory) {
        try {
            return directory.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks into its own directories first: the parent has the classes as they were at the start. */
    private static final class Fresh extends URLClassLoader {

        Fresh(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                if (findResource(name.replace('.', '/') + ".class") == null) {
                    return super.loadClass(name, resolve);
                }
                return findClass(name);
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own != null ? own : super.getResource(name);
        }
    }
}
