package dev.quadlet.deploy.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a process prints. It remembers that there is no more. */
final class OutputPipe extends FilterInputStream {

    private boolean atEnd;

    OutputPipe(InputStream in) {
        super(in);
    }

    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        atEnd |= c < 0;
        return c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        atEnd |= count < 0;
        return count;
    }
}
