package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a host has and what runs there, in lines of text: what stays as it was when a change is refused.
 *
 * @param files what lies where deployments put something, and nobody else does
 * @param running the generation, units and containers with their IDs, mounts, locks, and what is left of a change
 */
record HostState(String files, String running) {

    /** The first part is for all managers, since a change of one must not leave anything at another. */
    private static final String FILES = """
            exec 2>/dev/null
            for each in /etc/quadlet /etc/containers/systemd /etc/systemd/system /etc/tmpfiles.d /var/lib/quadlet \
              /var/home/*/.local/share/quadlet /var/home/*/.local/state/quadlet /var/home/*/.config/systemd \
              /var/home/*/.config/containers/systemd; do
              find "$each" -path '*/quadlet/*/files/*' -o -printf '%p %y %m %u %l\\n'
            done | sort
            for each in /etc/containers/systemd/* /etc/systemd/system/*; do
              [ ! -f "$each" ] || sha256sum "$each"
            done
            true
            """;

    private static final String RUNNING = """
            for base in /etc/quadlet/* /var/home/*/.local/share/quadlet/*; do
              [ ! -L "$base/current" ] || echo "$base $(readlink "$base/current") $(cat "$base/applying" 2>/dev/null)"
              ls -A "$base/incoming" 2>/dev/null
              [ ! -e "$base/lock" ] || flock -n "$base/lock" true || echo "$base is locked"
            done
            systemctl list-units --all --plain --no-legend 'quadlet-*' | cut -d ' ' -f 1 | grep -v recover-later
            podman ps -a --no-trunc --format '{{.Names}} {{.ID}} {{.State}}' | sort
            findmnt -rn -o TARGET | grep -v '/run/user/' | sort
            find /tmp /var/tmp -maxdepth 1 -name 'tmp.*'
            true
            """;

    static HostState of(TestHost host) {
        String files = host.sh(FILES).ok().out();
        return new HostState(files, host.sh(RUNNING).ok().out());
    }

    /** Fails if anything is another on the host now. */
    void assertIsStill(TestHost host) {
        assertThat(of(host)).isEqualTo(this);
    }

    /** Fails if anything else runs on the host now, or something is under way; generations that failed may be there. */
    void assertRunsStill(TestHost host) {
        assertThat(of(host).running).isEqualTo(running);
    }
}
