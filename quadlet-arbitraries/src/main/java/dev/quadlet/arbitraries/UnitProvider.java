package dev.quadlet.arbitraries;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Image;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Has jqwik find the arbitraries of {@link UnitArbitraries} by the type of a parameter. */
public final class UnitProvider implements ArbitraryProvider {

    private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = Map.ofEntries(
            entry(Container.class, UnitArbitraries::containers),
            entry(Pod.class, UnitArbitraries::pods),
            entry(Network.class, UnitArbitraries::networks),
            entry(Volume.class, UnitArbitraries::volumes),
            entry(Kube.class, UnitArbitraries::kubes),
            entry(Image.class, UnitArbitraries::images),
            entry(Build.class, UnitArbitraries::builds),
            entry(Artifact.class, UnitArbitraries::artifacts),
            entry(Timer.class, UnitArbitraries::timers),
            entry(Unit.class, UnitArbitraries::units),
            entry(Stack.class, UnitArbitraries::stacks),
            entry(Fleet.class, UnitArbitraries::fleets));

    private static Map.Entry<Class<?>, Supplier<Arbitrary<?>>> entry(Class<?> type, Supplier<Arbitrary<?>> arbitrary) {
        return Map.entry(type, arbitrary);
    }

    /** For the service loader. */
    public UnitProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return BY_TYPE.containsKey(targetType.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        Supplier<Arbitrary<?>> arbitrary = BY_TYPE.get(targetType.getRawType());
        return arbitrary == null ? Set.of() : Set.of(arbitrary.get());
    }
}
