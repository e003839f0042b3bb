package dev.quadlet.conformance;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the generator makes of paths. */
final class Paths {

    private Paths() {}

    /**
     * {@return the path as the generator makes it absolute}
     *
     * @param directory the directory of the unit file
     * @param path a path in systemd's form
     */
    static String absolute(String directory, String path) {
        boolean specifier = path.startsWith("%") && !path.startsWith("%%");
        return path.startsWith("/") || specifier ? path : clean(directory + "/" + path);
    }

    private static String clean(String path) {
        Deque<String> elements = new ArrayDeque<>();
        for (String element : path.split("/", -1)) {
            if (element.equals("..")) {
                elements.pollLast();
            } else if (!element.isEmpty() && !element.equals(".")) {
                elements.addLast(element);
            }
        }
        return "/" + String.join("/", elements);
    }
}
