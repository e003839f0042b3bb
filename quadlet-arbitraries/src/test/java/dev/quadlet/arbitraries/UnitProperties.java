package dev.quadlet.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Image;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitBuilder;
import dev.quadlet.model.Volume;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.testing.Line;
import dev.quadlet.model.testing.Lines;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for units with any values in any of their keys. */
class UnitProperties {

    /** A type with lines that its units can hold. */
    record Content<U extends Unit, B extends UnitBuilder<U, B>>(UnitType<U, B> type, List<Line> lines) {

        U unit(List<Line> from) {
            B builder = builder();
            Lines.set(type, builder, from);
            return builder.build();
        }

        B builder() {
            return type.builder().apply(new UnitName("test", type.name()), SourceLine.UNKNOWN);
        }

        @Override
        public String toString() {
            return "." + type.name() + " " + lines;
        }
    }

    @Property(tries = 600)
    void readingWhatIsWrittenGivesAnEqualUnit(@ForAll("contents") Content<?, ?> content) {
        assertReadAgain(content);
    }

    @Property(tries = 200)
    void toBuilderAndBuildGivesAnEqualUnit(@ForAll("contents") Content<?, ?> content) {
        Unit unit = content.unit(content.lines());
        assertThat(again(unit)).isEqualTo(unit).hasSameHashCodeAs(unit);
        assertThat(again(unit).declaredAt()).isEqualTo(unit.declaredAt());
    }

    @Property(tries = 200)
    void aBuilderThatGoesOnDoesNotChangeWhatItHasBuilt(@ForAll("contents") Content<?, ?> content) {
        assertUnchanged(content);
    }

    @Provide
    Arbitrary<Content<?, ?>> contents() {
        return Arbitraries.of(UnitArbitraries.types()).flatMap(UnitProperties::contentsOf);
    }

    private static <U extends Unit, B extends UnitBuilder<U, B>> void assertReadAgain(Content<U, B> content) {
        U unit = content.unit(content.lines());
        List<Line> written = Lines.of(content.type(), unit);
        U read = content.unit(written);
        assertThat(read).isEqualTo(unit).hasSameHashCodeAs(unit).hasToString(unit.toString());
        assertThat(Lines.of(content.type(), read)).isEqualTo(written);
    }

    private static <U extends Unit, B extends UnitBuilder<U, B>> void assertUnchanged(Content<U, B> content) {
        int half = content.lines().size() / 2;
        B builder = content.builder();
        Lines.set(content.type(), builder, content.lines().subList(0, half));
        U first = builder.build();
        List<Line> before = Lines.of(content.type(), first);
        Lines.set(
                content.type(),
                builder,
                content.lines().subList(half, content.lines().size()));
        assertThat(builder.build()).isEqualTo(content.unit(content.lines()));
        assertThat(Lines.of(content.type(), first)).isEqualTo(before);
        assertThat(first).isEqualTo(content.unit(content.lines().subList(0, half)));
    }

    private static Unit again(Unit unit) {
        if (unit instanceof Container container) {
            return container.toBuilder().build();
        } else if (unit instanceof Pod pod) {
            return pod.toBuilder().build();
        } else if (unit instanceof Network network) {
            return network.toBuilder().build();
        } else if (unit instanceof Volume volume) {
            return volume.toBuilder().build();
        } else if (unit instanceof Kube kube) {
            return kube.toBuilder().build();
        } else if (unit instanceof Image image) {
            return image.toBuilder().build();
        } else if (unit instanceof Build build) {
            return build.toBuilder().build();
        } else if (unit instanceof Artifact artifact) {
            return artifact.toBuilder().build();
        } else if (unit instanceof Timer timer) {
            return timer.toBuilder().build();
        } else if (unit instanceof SystemdUnit systemd) {
            return systemd.toBuilder().build();
        }
        throw new AssertionError(unit);
    }

    @SuppressWarnings("unchecked") // The builders of all types are UnitBuilders; the types do not say so.
    private static Arbitrary<Content<?, ?>> contentsOf(UnitType<? extends Unit, ?> type) {
        List<Arbitrary<Line>> lines = new ArrayList<>();
        for (Part<?, ?, ?, ?> part : type.parts()) {
            for (Row<?, ?> row : part.section().rows()) {
                lines.add(CodecTexts.words(row)
                        .map(words -> new Line(part.section().name(), row.key(), words)));
            }
        }
        return Arbitraries.of(lines)
                .flatMap(each -> each)
                .list()
                .ofMaxSize(20)
                .map(each -> content((UnitType<Container, ContainerBuilder>) type, each));
    }

    private static Content<?, ?> content(UnitType<Container, ContainerBuilder> type, List<Line> lines) {
        return new Content<>(type, lines);
    }
}
