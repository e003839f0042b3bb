package dev.quadlet.model.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.value.ImageRef;
import org.junit.jupiter.api.Test;

/** A unit knows the line that declared it. Outside of the package of the units, which does not count as a caller. */
class SourceLineTest {

    @Test
    void unitWasDeclaredWhereItWasNamed() {
        Unit net = Network.named("a") // the line of this call
                .internal(true)
                .build();
        assertThat(net.declaredAt()).isEqualTo(here(-3));
    }

    @Test
    void everyKindOfUnitKnowsItsLine() {
        Unit timer = Timer.named("a").build();
        Unit target = SystemdUnit.target("a").build();
        Unit dropIn = Container.dropIn().build();
        Unit container = Container.named("a", ImageRef.parse("x")).build();
        assertThat(timer.declaredAt()).isEqualTo(here(-4));
        assertThat(target.declaredAt()).isEqualTo(here(-4));
        assertThat(dropIn.declaredAt()).isEqualTo(here(-4));
        assertThat(container.declaredAt()).isEqualTo(here(-4));
        Secret secret = Secret.named("a").from(SecretSource.hostFile("a")).build();
        assertThat(secret.declaredAt()).isEqualTo(here(-1));
    }

    @Test
    void changedUnitKeepsItsLine() {
        Network net = Network.named("a").build();
        Network changed = net.toBuilder().internal(true).build();
        assertThat(changed.declaredAt()).isEqualTo(net.declaredAt());
        assertThat(net.declaredAt())
                .hasToString("SourceLineTest.java:" + net.declaredAt().line());
    }

    @Test
    void unitOfAReaderHasNoLine() {
        Object network = UnitTypes.quadlet("network").orElseThrow().name();
        assertThat(network).isEqualTo("network");
        assertThat(SourceLine.UNKNOWN).hasToString("");
        assertThat(SourceLine.UNKNOWN.sourcePath()).isEmpty();
    }

    @Test
    void lineOfJavaTellsWhereItsFileLiesBelowTheRootOfSources() {
        Unit net = Network.named("a").build();
        assertThat(net.declaredAt().sourcePath()).contains("dev/quadlet/model/testing/SourceLineTest.java");
        assertThat(Nested.network().declaredAt().sourcePath())
                .contains("dev/quadlet/model/testing/SourceLineTest.java");
        assertThat(new SourceLine("Homelab.kt", 3, 0, "dev.example.HomelabKt").sourcePath())
                .contains("dev/example/Homelab.kt");
        assertThat(new SourceLine("Homelab.java", 3, 0, "Homelab").sourcePath()).contains("Homelab.java");
    }

    @Test
    void lineOfAUnitFileOrOfAClassWithoutTheNameOfItsFileHasNoPathBelowTheRootOfSources() {
        assertThat(new SourceLine("web.container", 3).sourcePath()).isEmpty();
        assertThat(new SourceLine("dev.example.Homelab", 0, 0, "dev.example.Homelab").sourcePath())
                .isEmpty();
    }

    private static final class Nested {
        static Unit network() {
            return Network.named("a").build();
        }
    }

    private static SourceLine here(int offset) {
        StackTraceElement caller = new Throwable().getStackTrace()[1];
        return new SourceLine(
                "SourceLineTest.java", caller.getLineNumber() + offset, 0, SourceLineTest.class.getName());
    }
}
