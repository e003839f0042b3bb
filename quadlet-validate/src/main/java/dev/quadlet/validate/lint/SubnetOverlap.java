package dev.quadlet.validate.lint;

import dev.quadlet.model.value.Subnet;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Two networks of a manager with addresses in common. */
final class SubnetOverlap implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "subnet-overlap",
            Severity.ERROR,
            "Two networks have addresses in common.",
            "Podman refuses to make the second one: its service fails, and those of all containers in it.",
            """
            # a.network
            [Network]
            Subnet=10.89.0.0/16

            # b.network
            [Network]
            Subnet=10.89.7.0/24
            """,
            "Give each network a subnet of its own.");

    private record Used(UnitSource unit, SourceEntry entry, Subnet subnet, BigInteger first) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        host.generations().forEach(run -> check(run, findings));
    }

    private static void check(Generation run, Findings findings) {
        List<Used> used = new ArrayList<>();
        for (UnitSource unit : run.units()) {
            if (unit.is("network") && isBridge(unit) && !unit.isTemplate()) {
                for (SourceEntry entry : unit.list("Subnet")) {
                    subnet(entry.value()).ifPresent(subnet -> used.add(new Used(unit, entry, subnet, first(subnet))));
                }
            }
        }
        // By where they begin, the widest first: what overlaps an earlier one lies within it.
        List<Used> sorted = new ArrayList<>(used);
        sorted.sort(Comparator.comparing((Used each) -> each.subnet().address().isV6())
                .thenComparing(Used::first)
                .thenComparingInt(each -> each.subnet().prefix()));
        Used outer = null;
        for (Used each : sorted) {
            if (outer != null && outer.subnet().overlaps(each.subnet())) {
                report(outer, each, findings);
            } else {
                outer = each;
            }
        }
    }

    /** Other drivers may share the addresses of a network outside. */
    private static boolean isBridge(UnitSource unit) {
        String driver = unit.value("Driver");
        return driver.isEmpty() || driver.equals("bridge");
    }

    static Optional<Subnet> subnet(String text) {
        if (Placeholders.in(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Subnet.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // which is a finding of its own
        }
    }

    /** The first address of a subnet. */
    private static BigInteger first(Subnet subnet) {
        byte[] bytes = subnet.address().bytes();
        int free = 8 * bytes.length - subnet.prefix();
        return new BigInteger(1, bytes).shiftRight(free).shiftLeft(free);
    }

    private static void report(Used outer, Used inner, Findings findings) {
        boolean same = outer.subnet().equals(inner.subnet());
        findings.add(
                inner.subnet() + (same ? " is given twice" : " lies within " + outer.subnet()),
                "give each network a subnet of its own",
                List.of(outer.entry().place(), inner.entry().place()));
    }
}
