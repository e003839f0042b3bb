package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.io.OutputStream;

/** What a process reads. It remembers that the process reads no more, whatever the writer makes of that. */
final class InputPipe extends OutputStream {

    private final OutputStream out;
    private boolean broken;

    InputPipe(OutputStream out) {
        this.out = out;
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public void write(int b) throws IOException {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    @Override
    public void close() throws IOException {
        attempt(out::close);
    }

    private void attempt(Attempt attempt) throws IOException {
        try {
            attempt.make();
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    private interface Attempt {
        void make() throws IOException;
    }
}
