package dev.quadlet.model;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;

/**
 * Where a unit was declared: a line of Java, or of a unit file that was read.
 *
 * @param file the name of the file, such as {@code Homelab.java}
 * @param line the line, from 1; 0 if it is not known
 * @param column the column, from 1 in characters; 0 if it is not known, as for a line of Java
 * @param className the class that the line belongs to, such as {@code dev.example.Homelab}; empty if it is none of Java
 */
public record SourceLine(String file, int line, int column, String className) {

    /** Nobody knows where. */
    public static final SourceLine UNKNOWN = new SourceLine("", 0);

    private static final String LIBRARY = SourceLine.class.getPackageName() + ".";
    private static final StackWalker WALKER = StackWalker.getInstance();

    /**
     * A line as a whole.
     *
     * @param file the name of the file, such as {@code Homelab.java}
     * @param line the line, from 1; 0 if it is not known
     */
    public SourceLine(String file, int line) {
        this(file, line, 0);
    }

    /**
     * A place in a file that is none of Java.
     *
     * @param file the name of the file, such as {@code web.container}
     * @param line the line, from 1; 0 if it is not known
     * @param column the column, from 1 in characters; 0 if it is not known
     */
    public SourceLine(String file, int line, int column) {
        this(file, line, column, "");
    }

    /**
     * {@return the line that a frame of a stack stands in}
     *
     * @param frame the frame, such as that of a {@code main} method
     */
    public static SourceLine of(StackFrame frame) {
        return new SourceLine(fileName(frame), Math.max(0, frame.getLineNumber()), 0, frame.getClassName());
    }

    /** {@return the line outside of this package that is being executed} */
    static SourceLine ofCaller() {
        Optional<StackFrame> caller = WALKER.walk(frames ->
                frames.filter(frame -> !isLibrary(frame.getClassName())).findFirst());
        return caller.map(SourceLine::of).orElse(UNKNOWN);
    }

    private static boolean isLibrary(String className) {
        return className.startsWith(LIBRARY) && className.indexOf('.', LIBRARY.length()) < 0;
    }

    private static String fileName(StackFrame frame) {
        String file = frame.getFileName();
        return file == null ? frame.getClassName() : file;
    }

    /**
     * {@return the path of the file below the root of its sources, such as {@code dev/example/Homelab.java}; empty if
     * it is no file of Java, or if its class does not tell its name}
     *
     * <p>What compiles to classes counts as Java, such as Kotlin, as long as its files lie in directories that have the
     * names of their packages.
     */
    public Optional<String> sourcePath() {
        if (className.isEmpty() || file.equals(className)) {
            return Optional.empty();
        }
        String inPackage = className.substring(0, className.lastIndexOf('.') + 1);
        return Optional.of(inPackage.replace('.', '/') + file);
    }

    /** {@return the file with what is known, such as {@code Homelab.java:31} or {@code web.container:3:7}} */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
