package dev.quadlet.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.testing.Line;
import dev.quadlet.model.testing.Lines;
import dev.quadlet.model.value.UnitName;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for each key of each section: its example, its method, its documentation. */
class EveryKeyTest {

    /** Keys whose method is not what the rule makes of them. */
    private static final Map<String, String> METHODS =
            Map.of("IPv6", "ipv6", "AllowedCPUs", "allowedCpus", "UMask", "umask");

    /** Examples in a form that is read, and written in another one. */
    @TestFactory
    Stream<DynamicTest> exampleOfTheJavadocIsReadAndWrittenAndNothingElse() {
        return AllTypes.list().stream().flatMap(EveryKeyTest::examplesOf);
    }

    @Test
    void everyKeyHasAnExampleInTheJavadocOfItsMethod() {
        List<String> without = new ArrayList<>();
        AllTypes.sections().forEach((section, table) -> {
            for (Row<?, ?> row : table.rows()) {
                boolean documented = BuilderDocs.primary(AllTypes.builder(section), row.key())
                        .filter(method -> method.name().equals(methodOf(row.key())))
                        .isPresent();
                if (!documented) {
                    without.add("[" + section + "] " + row.key());
                }
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void everyKeyHasAPublicMethodOfItsName() {
        List<String> missing = new ArrayList<>();
        AllTypes.sections().forEach((section, table) -> {
            List<String> methods = Arrays.stream(AllTypes.builder(section).getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(Method::getName)
                    .toList();
            for (Row<?, ?> row : table.rows()) {
                if (!methods.contains(methodOf(row.key()))) {
                    missing.add("[" + section + "] " + row.key() + ": " + methodOf(row.key()));
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMethodOfAKeyNamesItsManPageAndKey() {
        List<String> wrong = new ArrayList<>();
        AllTypes.sections().forEach((section, table) -> {
            for (Row<?, ?> row : table.rows()) {
                for (BuilderDocs.Method method : BuilderDocs.of(AllTypes.builder(section))) {
                    boolean ofKey = method.name().equals(methodOf(row.key())) && !isConvenience(method);
                    boolean named = method.see().stream().anyMatch(see -> see.matches(manPage(section, row.key())));
                    if (ofKey && !named) {
                        wrong.add("[" + section + "] " + method + ": " + method.see());
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everySinceInTheJavadocIsThatOfTheTable() {
        List<String> wrong = new ArrayList<>();
        AllTypes.sections().forEach((section, table) -> {
            for (Row<?, ?> row : table.rows()) {
                String description = BuilderDocs.primary(AllTypes.builder(section), row.key())
                        .orElseThrow()
                        .description();
                boolean podmans = row.lookup().letter() != 'S';
                boolean said = description.contains("Since Podman " + row.since() + ".");
                if (podmans ? !said : description.contains("Since Podman")) {
                    wrong.add("[" + section + "] " + row.key() + " is since " + row.since() + ": " + description);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRepeatableKeySaysSoInTheJavadoc() {
        List<String> wrong = new ArrayList<>();
        AllTypes.sections().forEach((section, table) -> {
            for (Row<?, ?> row : table.rows()) {
                String description = BuilderDocs.primary(AllTypes.builder(section), row.key())
                        .orElseThrow()
                        .description();
                boolean said = description.contains("Each call is one more line.")
                        || description.contains("Called once for each name;");
                if (said != row.lookup().repeatable()) {
                    wrong.add("[" + section + "] " + row.key() + ": " + description);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDefaultIsInTheJavadoc() {
        List<String> without = new ArrayList<>();
        AllTypes.sections().forEach((section, table) -> {
            for (Row<?, ?> row : table.rows()) {
                String description = BuilderDocs.primary(AllTypes.builder(section), row.key())
                        .orElseThrow()
                        .description();
                if (!description.contains("<p>Unset: ") && !description.contains("<p>Mandatory. ")) {
                    without.add("[" + section + "] " + row.key());
                }
            }
        });
        assertThat(without).isEmpty();
    }

    static String methodOf(String key) {
        String method = METHODS.get(key);
        if (method != null) {
            return method;
        }
        StringBuilder name = new StringBuilder();
        for (String word : key.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    /** Lists that replace, and files that are delivered with the unit, are documented in a shorter way. */
    private static boolean isConvenience(BuilderDocs.Method method) {
        return method.description().startsWith("Replaces all")
                || method.parameters().contains("ConfigFile")
                || method.parameters().contains("ConfigTree");
    }

    private static String manPage(String section, String key) {
        String page = switch (section) {
            case "Unit", "Install" -> "systemd\\.unit\\(5\\)";
            case "Service" -> "systemd\\.(service|exec|kill|resource-control)\\(5\\)";
            case "Timer" -> "systemd\\.timer\\(5\\)";
            case "Quadlet" -> "podman-systemd\\.unit\\(5\\)";
            default -> "podman-" + section.toLowerCase(Locale.ROOT) + "\\.unit\\(5\\)";
        };
        return page + ", " + key + "=";
    }

    private static <U extends Unit, B> Stream<DynamicTest> examplesOf(UnitType<U, B> type) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Part<U, B, ?, ?> part : type.parts()) {
            String section = part.section().name();
            for (Row<?, ?> row : part.section().rows()) {
                tests.add(DynamicTest.dynamicTest(
                        "." + type.name() + " [" + section + "] " + row.key(),
                        () -> assertReadAndWritten(type, section, row)));
            }
        }
        return tests.stream();
    }

    private static <U extends Unit, B> void assertReadAndWritten(UnitType<U, B> type, String section, Row<?, ?> row) {
        String example = BuilderDocs.primary(AllTypes.builder(section), row.key())
                .flatMap(method -> method.example(row.key()))
                .orElseThrow(() -> new AssertionError("the Javadoc has no example"));
        boolean command = row instanceof Row.Command<?, ?> || row instanceof Row.Commands<?, ?>;
        Line line = new Line(section, row.key(), command ? Arrays.asList(example.split(" ", -1)) : List.of(example));
        B builder = type.builder().apply(new UnitName("test", type.name()), SourceLine.UNKNOWN);
        Lines.set(type, builder, List.of(line));
        assertThat(Lines.of(type, type.build().apply(builder))).containsExactly(line);
        assertThat(row.lookup().problem(example)).isEmpty();
    }
}
