package dev.quadlet.e2e;

import dev.quadlet.deploy.transport.Account;
import dev.quadlet.deploy.transport.Ended;
import dev.quadlet.deploy.transport.Input;
import dev.quadlet.deploy.transport.Output;
import dev.quadlet.deploy.transport.Transport;
import java.io.IOException;

/** The way of a client whose confirmation does not arrive. */
record Unconfirmed(Transport way) implements Transport {

    @Override
    public Ended run(Account account, String command, Input input, Output output)
            throws IOException, InterruptedException {
        return way.run(account, command, input, output);
    }

    @Override
    public Transport fresh() {
        return new Transport() {
            @Override
            public Ended run(Account account, String command, Input input, Output output) {
                return new Ended(1, "nothing is confirmed in this test");
            }

            @Override
            public Transport fresh() {
                return this;
            }

            @Override
            public String describe() {
                return way.describe();
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
    }

    @Override
    public String describe() {
        return way.describe();
    }

    @Override
    public void close() {
        way.close();
    }
}
