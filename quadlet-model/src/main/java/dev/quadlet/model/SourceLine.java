package dev.quadlet.model;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;

/**
 * Where a unit was declared: a line of Java, or of a unit file that was read.
 *
 * @param file the name of the file, such as {@code Homelab.java}
 * @param line the line, from 1; 0 if it is not known
 * @param column the column, from 1 in characters; 0 if it is not known, as for a line of Java
 */
public record SourceLine(String file, int line, int column) {

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

    /** {@return the line outside of this package that is being executed} */
    static SourceLine ofCaller() {
        Optional<StackFrame> caller = WALKER.walk(frames ->
                frames.filter(frame -> !isLibrary(frame.getClassName())).findFirst());
        return caller.map(frame -> new SourceLine(fileName(frame), Math.max(0, frame.getLineNumber())))
                .orElse(UNKNOWN);
    }

    private static boolean isLibrary(String className) {
        return className.startsWith(LIBRARY) && className.indexOf('.', LIBRARY.length()) < 0;
    }

    private static String fileName(StackFrame frame) {
        String file = frame.getFileName();
        return file == null ? frame.getClassName() : file;
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
