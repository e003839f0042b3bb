package dev.quadlet.deploy.transport;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.Names;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Sends what is new to a host, and applies it there with the script that it brings along. */
public final class Upload {

    /** The exit status when the files did not arrive whole. Nothing is changed then, and nothing of them is left. */
    public static final int FAILED = 74;

    /** The last file that is sent: a tar that was cut off between two files looks whole. */
    private static final String COMPLETE = "complete";

    private Upload() {}

    /**
     * Sends files and runs {@code quadlet-host apply FLEET INCOMING OPTIONS} of {@code generation/bin} among them.
     *
     * @param transport the way to the host
     * @param account whose manager it is
     * @param fleet the name of the fleet
     * @param options more arguments, behind the directory
     * @param content writes the files, as the script wants to find them
     * @param lines gets each line that the script prints, when it comes
     * @return how it ended
     * @throws IOException as {@link Transport#run} does, or what the content throws
     * @throws InterruptedException if this thread is interrupted
     */
    public static Ended apply(
            Transport transport,
            Account account,
            String fleet,
            List<String> options,
            TarContent content,
            Consumer<? super String> lines)
            throws IOException, InterruptedException {
        Input input = out -> {
            TarWriter tar = new TarWriter(out);
            content.writeTo(tar);
            tar.add(COMPLETE, FileMode.of(0600), 0, Input.NONE);
            tar.finish();
        };
        return transport.run(account, command(account, fleet, options), input, Output.lines(lines));
    }

    private static String command(Account account, String fleet, List<String> options) {
        Names.checkPathElement(fleet, "the name of a fleet");
        String parent = account.user().isPresent() ? "\"$HOME\"/.local/share" : "/etc";
        StringBuilder command = new StringBuilder("umask 077; b=" + parent + "/quadlet/" + fleet + "/incoming;"
                + " mkdir -p \"$b\" && exec 7<\"$b\" && flock -s 7 && d=$(mktemp -d \"$b/XXXXXX\") || exit " + FAILED
                + ";"
                + " if tar -xp --no-same-owner -f - -C \"$d\" && rm \"$d/" + COMPLETE + "\";"
                + " then exec sh \"$d/generation/bin/quadlet-host\" apply " + fleet + " \"$d\"");
        options.forEach(option -> command.append(' ').append(ShellText.quote(option)));
        return command + "; fi; rm -rf \"$d\"; exit " + FAILED;
    }
}
