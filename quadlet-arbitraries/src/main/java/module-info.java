/** Arbitrary units, stacks and fleets for property tests with jqwik. */
module dev.quadlet.arbitraries {
    requires static transitive org.jspecify;
    requires static transitive net.jqwik.api;
    requires transitive dev.quadlet.model;

    exports dev.quadlet.arbitraries;

    provides net.jqwik.api.providers.ArbitraryProvider with
            dev.quadlet.arbitraries.UnitProvider;
}
