package dev.quadlet.benchmarks;

/** The least that a JVM can do. */
public final class Hello {

    private Hello() {}

    /**
     * Prints hello world.
     *
     * @param args ignored
     */
    public static void main(String... args) {
        System.out.println("Hello, world");
    }
}
