package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.value.PodmanVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are read into units and written again mean the same to the real generators. */
@NeedsGenerators
class RoundTripIT {

    /**
     * Refusals of what is well-formed when it is written again: a mount without a type, which Podman knew to complete
     * since 5.7 and the writer completes always, and quotes around a value of RemapUsers, which it does without.
     */
    private static final Pattern REPAIRED = Pattern.compile("incorrect mount format|unsupported RemapUsers option '\"");

    /** Words that Podman took for a single path before it read this key as words. */
    private static final Pattern WORDS_SINCE_5_7 = Pattern.compile("(?m)^Yaml=\\S+ +\\S");

    static Stream<Generator> generators() {
        return Generators.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void filesOfPodmansOwnTestsMeanTheSameWhenTheyAreWrittenAgain(Generator generator) throws IOException {
        assertSame(Inputs.readCases(Inputs.givenDirectory()), generator, "files of Podman's tests");
    }

    @ParameterizedTest
    @MethodSource("generators")
    void probesOfTheGrammarMeanTheSameWhenTheyAreWrittenAgain(Generator generator) throws IOException {
        assertSame(Inputs.readProbes(Inputs.givenProbes()), generator, "probes of the grammar");
    }

    private static boolean isOutOfReach(UnitFiles original, Outcome expected, Generator generator) {
        boolean refused = expected.messages().stream()
                .anyMatch(message -> REPAIRED.matcher(message).find());
        boolean older = !generator.version().isAtLeast(PodmanVersion.of(5, 7));
        return refused || (older && WORDS_SINCE_5_7.matcher(original.describe()).find());
    }

    private static void assertSame(List<UnitFiles> inputs, Generator generator, String what) {
        List<String> problems = new ArrayList<>();
        int same = 0;
        int panics = 0;
        int outOfReach = 0;
        long changed = 0;
        for (UnitFiles original : inputs) {
            UnitFiles rewritten = original.rewritten();
            Outcome expected = original.run(generator);
            Outcome actual = rewritten.run(generator);
            changed += original.differences(rewritten);
            if (expected.equals(actual)) {
                panics += expected.isPanic() ? 1 : 0;
                same += expected.isPanic() ? 0 : 1;
            } else if (isOutOfReach(original, expected, generator)) {
                outOfReach++;
            } else {
                problems.add(original.name() + ":\n" + String.join("\n", expected.differences(actual)));
            }
        }
        System.out.println(generator + ", " + what + ": " + same + " of " + inputs.size() + " mean the same, " + panics
                + " panic in both forms, " + outOfReach + " cannot be kept; " + changed
                + " files were written in another form");
        assertThat(problems).isEmpty();
        assertThat(same).isPositive();
    }
}
