package dev.quadlet.validate.lint;

import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.Subnet;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses that containers ask for in a network. */
final class StaticAddresses {

    private StaticAddresses() {}

    static List<Rule> rules() {
        return List.of(new OutsideOfNetwork(), new GivenTwice());
    }

    /** An address that a unit asks for, and the network of which. */
    private record Asked(UnitSource unit, SourceEntry entry, String network, IpAddress address) {}

    /** An address that no subnet of its network has. */
    private static final class OutsideOfNetwork implements Rule {

        private static final RuleInfo INFO = RuleInfo.lint(
                "address-outside-of-network",
                Severity.ERROR,
                "A container asks for an address that its network does not have.",
                "Podman refuses to start it.",
                """
                # web.container
                [Container]
                Image=docker.io/library/nginx:1.29
                Network=app.network:ip=10.90.0.5

                # app.network
                [Network]
                Subnet=10.89.0.0/24
                """,
                "Write an address of the network's Subnet=.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public void check(HostView host, Findings findings) {
            for (Generation run : host.generations()) {
                Map<String, List<Subnet>> subnets = new HashMap<>();
                for (Asked asked : asked(run)) {
                    List<Subnet> own = subnets.computeIfAbsent(asked.network(), name -> subnets(run, name));
                    List<Subnet> family = own.stream()
                            .filter(each ->
                                    each.address().isV6() == asked.address().isV6())
                            .toList();
                    if (!family.isEmpty() && family.stream().noneMatch(each -> each.contains(asked.address()))) {
                        findings.add(
                                asked.address() + " is no address of " + asked.network() + ", which has "
                                        + family.get(0),
                                "write an address of the network",
                                List.of(
                                        asked.entry().place(),
                                        run.file(asked.network())
                                                .flatMap(unit -> unit.last("Subnet"))
                                                .orElseThrow()
                                                .place()));
                    }
                }
            }
        }

        /** None if one of them is not known. */
        private static List<Subnet> subnets(Generation run, String network) {
            List<Subnet> subnets = new ArrayList<>();
            Optional<UnitSource> unit = run.file(network);
            if (unit.isPresent()) {
                for (SourceEntry entry : unit.get().list("Subnet")) {
                    Optional<Subnet> subnet = SubnetOverlap.subnet(entry.value());
                    if (subnet.isEmpty()) {
                        return List.of();
                    }
                    subnets.add(subnet.get());
                }
            }
            return subnets;
        }
    }

    /** One address for two containers of a network. */
    private static final class GivenTwice implements Rule {

        private static final RuleInfo INFO = RuleInfo.lint(
                "address-given-twice",
                Severity.ERROR,
                "Two containers ask for one address in a network.",
                "Podman does not start the second one: the address is in use.",
                """
                # a.container
                [Container]
                Image=docker.io/library/nginx:1.29
                Network=app.network:ip=10.89.0.5

                # b.container
                [Container]
                Image=docker.io/library/nginx:1.29
                Network=app.network:ip=10.89.0.5

                # app.network
                [Network]
                Subnet=10.89.0.0/24
                """,
                "Give each container an address of its own.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public void check(HostView host, Findings findings) {
            for (Generation run : host.generations()) {
                Map<String, List<Asked>> byAddress = new LinkedHashMap<>();
                for (Asked asked : asked(run)) {
                    byAddress
                            .computeIfAbsent(asked.network() + " " + asked.address(), key -> new ArrayList<>())
                            .add(asked);
                }
                byAddress.forEach((key, all) -> {
                    if (all.size() > 1) {
                        findings.add(
                                all.get(0).address() + " of " + all.get(0).network() + " is given to " + all.size()
                                        + " containers",
                                "give each of them an address of its own",
                                all.stream().map(each -> each.entry().place()).toList());
                    }
                });
            }
        }
    }

    private static List<Asked> asked(Generation run) {
        List<Asked> all = new ArrayList<>();
        for (UnitSource unit : run.units()) {
            if (unit.is("container", "pod") && !unit.isTemplate()) {
                add(unit, all);
            }
        }
        return all;
    }

    private static void add(UnitSource unit, List<Asked> all) {
        List<SourceEntry> networks = unit.list("Network");
        for (SourceEntry entry : networks) {
            int colon = entry.value().indexOf(':');
            if (colon > 0 && !Placeholders.in(entry.value())) {
                String network = entry.value().substring(0, colon);
                for (String option : entry.value().substring(colon + 1).split(",", -1)) {
                    if (option.startsWith("ip=") || option.startsWith("ip6=")) {
                        add(unit, entry, network, option.substring(option.indexOf('=') + 1), all);
                    }
                }
            }
        }
        if (networks.size() == 1 && networks.get(0).value().indexOf(':') < 0) {
            String network = networks.get(0).value();
            for (String key : List.of("IP", "IP6")) {
                unit.last(key).ifPresent(entry -> add(unit, entry, network, unit.single(entry), all));
            }
        }
    }

    private static void add(UnitSource unit, SourceEntry entry, String network, String address, List<Asked> all) {
        try {
            all.add(new Asked(unit, entry, network, IpAddress.parse(address)));
        } catch (IllegalArgumentException e) {
            return; // which is a finding of its own
        }
    }
}
