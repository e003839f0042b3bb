package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Family;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Rules;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.Validator;
import example.Homelab;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings as SARIF, held against its schema. */
class SarifTest {

    private static final Schema SCHEMA = schema();

    private static final String WEB = """
            [Container]
            Publish=8080:80
            Image=docker.io/library/nginx:1.29

            [Install]
            WantedBy=default.target
            """;

    @TempDir
    Path directory;

    @Test
    void findingOfAFleetLiesOnItsLineOfJava() {
        String sarif = fleet(Homelab::conflict, "--source-root", "src/test/java");
        assertThat(errors(sarif)).isEmpty();
        assertThat(results(sarif)).isEqualTo("""
                    "columnKind" : "utf16CodeUnits",
                    "results" : [ {
                      "ruleId" : "port-conflict",
                      "ruleIndex" : N,
                      "level" : "error",
                      "message" : {
                        "text" : "host atlas: 0.0.0.0:8080/tcp is published by two units. Help: give all but one of \
                them another host port, or addresses of their own"
                      },
                      "locations" : [ {
                        "physicalLocation" : {
                          "artifactLocation" : {
                            "uri" : "src/test/java/example/Homelab.java"
                          },
                          "region" : {
                            "startLine" : N
                          }
                        },
                        "logicalLocations" : [ {
                          "name" : "atlas",
                          "fullyQualifiedName" : "atlas",
                          "kind" : "host"
                        }, {
                          "name" : "web.container",
                          "fullyQualifiedName" : "atlas/web.container",
                          "kind" : "unit"
                        }, {
                          "name" : "PublishPort=8080:80",
                          "fullyQualifiedName" : "atlas/web.container/Container/PublishPort",
                          "kind" : "entry"
                        } ]
                      } ],
                      "relatedLocations" : [ {
                        "id" : 1,
                        "physicalLocation" : {
                          "artifactLocation" : {
                            "uri" : "src/test/java/example/Homelab.java"
                          },
                          "region" : {
                            "startLine" : N
                          }
                        },
                        "logicalLocations" : [ {
                          "name" : "atlas",
                          "fullyQualifiedName" : "atlas",
                          "kind" : "host"
                        }, {
                          "name" : "api.container",
                          "fullyQualifiedName" : "atlas/api.container",
                          "kind" : "unit"
                        }, {
                          "name" : "PublishPort=8080:80",
                          "fullyQualifiedName" : "atlas/api.container/Container/PublishPort",
                          "kind" : "entry"
                        } ],
                        "message" : {
                          "text" : "api.container PublishPort=8080:80"
                        }
                      } ],
                      "partialFingerprints" : {
                        "quadletFinding/v1" : "HASH:1"
                      }
                    }, {
                      "ruleId" : "floating-tag",
                      "ruleIndex" : N,
                      "level" : "warning",
                      "message" : {
                        "text" : "host atlas: quay.io/al/web can mean another image at each pull. Help: name a full \
                version, or a digest: quay.io/al/web:1.2.3"
                      },
                      "locations" : [ {
                        "physicalLocation" : {
                          "artifactLocation" : {
                            "uri" : "src/test/java/example/Homelab.java"
                          },
                          "region" : {
                            "startLine" : N
                          }
                        },
                        "logicalLocations" : [ {
                          "name" : "atlas",
                          "fullyQualifiedName" : "atlas",
                          "kind" : "host"
                        }, {
                          "name" : "web.container",
                          "fullyQualifiedName" : "atlas/web.container",
                          "kind" : "unit"
                        }, {
                          "name" : "Image=quay.io/al/web",
                          "fullyQualifiedName" : "atlas/web.container/Container/Image",
                          "kind" : "entry"
                        } ]
                      } ],
                      "partialFingerprints" : {
                        "quadletFinding/v1" : "HASH:1"
                      }
                    } ]
                  } ]
                }
                """);
    }

    @Test
    void findingOfAFileLiesInTheFile() throws IOException {
        Files.writeString(directory.resolve("web.container"), WEB);
        Program check = Program.run("check", "--format", "sarif", directory.toString());
        assertThat(check.status()).isEqualTo(Quadlet.FAILED);
        assertThat(check.err()).isEmpty();
        assertThat(errors(check.out())).isEmpty();
        assertThat(results(check.out()).replace(directory.toString(), "/DIR")).isEqualTo("""
                    "columnKind" : "utf16CodeUnits",
                    "results" : [ {
                      "ruleId" : "unknown-key",
                      "ruleIndex" : N,
                      "level" : "error",
                      "message" : {
                        "text" : "[Container] has no key Publish. Help: say it by PublishPort="
                      },
                      "locations" : [ {
                        "physicalLocation" : {
                          "artifactLocation" : {
                            "uri" : "file:///DIR/web.container"
                          },
                          "region" : {
                            "startLine" : 2,
                            "startColumn" : 1
                          }
                        },
                        "logicalLocations" : [ {
                          "name" : "web.container",
                          "fullyQualifiedName" : "web.container",
                          "kind" : "unit"
                        }, {
                          "name" : "Publish=8080:80",
                          "fullyQualifiedName" : "web.container/Container/Publish",
                          "kind" : "entry"
                        } ]
                      } ],
                      "partialFingerprints" : {
                        "quadletFinding/v1" : "HASH:1"
                      }
                    } ]
                  } ]
                }
                """);
    }

    @Test
    void fileBelowTheWorkingDirectoryHasAPathFromThere() throws IOException {
        Path here = Files.createTempDirectory(Path.of("target"), "units");
        Files.writeString(here.resolve("web.container"), WEB);
        assertThat(uris(Program.run("check", "--format", "sarif", here.toString())
                        .out()))
                .containsExactly("target/" + here.getFileName() + "/web.container");
        assertThat(uris(Program.run(
                                "check",
                                "--format",
                                "sarif",
                                here.resolve("../" + here.getFileName())
                                        .toAbsolutePath()
                                        .toString())
                        .out()))
                .containsExactly("target/" + here.getFileName() + "/web.container");
    }

    @Test
    void everyRuleOfTheRunIsDescribed() throws IOException {
        Files.writeString(directory.resolve("web.container"), WEB);
        String sarif =
                Program.run("check", "--format", "sarif", directory.toString()).out();
        assertThat(all("\"id\" : \"([a-z0-9-]+)\"", sarif))
                .containsExactlyElementsOf(
                        Stream.concat(Validator.standard().rules().stream(), Stream.of(Rules.GENERATOR))
                                .map(RuleInfo::name)
                                .toList())
                .contains("unknown-rule");
        assertThat(sarif).contains("""
                "id" : "port-conflict",
                "name" : "PortConflict",
                "shortDescription" : {
                  "text" : "A port of the host is published twice."
                },
                "fullDescription" : {
                  "text" : "A port of the host is published twice. \
                The service that comes second does not start: the address is in use."
                },
                """.indent(10)).contains("""
                "helpUri" : "https://example.org/quadlet/rules/port-conflict",
                "defaultConfiguration" : {
                  "level" : "error"
                },
                "properties" : {
                  "tags" : [ "lint" ]
                }
                """.indent(10));
        int index = Integer.parseInt(all("\"ruleIndex\" : (\\d+)", sarif).get(0));
        assertThat(Validator.standard().rules().get(index).name()).isEqualTo("unknown-key");
    }

    @Test
    void whatARealGeneratorSaysIsAFindingOfTheRuleGenerator() throws IOException {
        Path units = Files.createDirectory(directory.resolve("units"));
        Files.writeString(units.resolve("web.container"), WEB.replace("Publish=", "PublishPort="));
        Path generator = directory.resolve("generator");
        Files.writeString(generator, """
                #!/bin/sh
                echo 'quadlet-generator[7]: converting "web.container": it is too hot' >&2
                exit 1
                """);
        assertThat(generator.toFile().setExecutable(true)).isTrue();
        String sarif = Program.run("check", "--format", "sarif", "--generator", generator.toString(), units.toString())
                .out();
        assertThat(errors(sarif)).isEmpty();
        assertThat(all("\"ruleId\" : \"([^\"]+)\"", sarif)).containsExactly("generator");
        assertThat(all("\"id\" : \"(generator)\"", sarif)).hasSize(1);
        assertThat(uris(sarif)).containsExactly("file://" + units + "/web.container");
    }

    @Test
    void findingWithoutAPlaceLiesWhereTheProgramWasCalled() {
        Fleet twice = Fleet.named("lab")
                .host(Host.named("atlas").build())
                .host(Host.named("atlas").build())
                .build();
        String sarif = fleet(() -> twice, "--source-root", "src/main/java", "--source-root", "src/test/java");
        assertThat(errors(sarif)).isEmpty();
        assertThat(uris(sarif)).containsExactly("src/test/java/dev/quadlet/cli/SarifTest.java");
    }

    @Test
    void classThatIsBelowNoRootIsTakenToBeBelowTheFirst() {
        assertThat(uris(fleet(Homelab::floating))).containsExactly("src/main/java/example/Homelab.java");
    }

    @Test
    void namesOfFilesAreEncoded() {
        String sarif = print(List.of(finding("a b/100%/größe:1,2/web@.container", 3)));
        assertThat(errors(sarif)).isEmpty();
        assertThat(uris(sarif)).containsExactly("a%20b/100%25/gr%C3%B6%C3%9Fe%3A1%2C2/web@.container");
        assertThat(uris(print(List.of(finding("/a:b/x.pod", 3))))).containsExactly("file:///a%3Ab/x.pod");
    }

    @Test
    void fingerprintStaysWhileLinesMove() throws IOException {
        Path file = directory.resolve("web.container");
        Files.writeString(file, WEB);
        String before =
                Program.run("check", "--format", "sarif", directory.toString()).out();
        Files.writeString(file, "# one\n# two\n" + WEB);
        String after =
                Program.run("check", "--format", "sarif", directory.toString()).out();
        assertThat(after).contains("\"startLine\" : 4").isNotEqualTo(before);
        assertThat(fingerprints(after)).isEqualTo(fingerprints(before)).hasSize(1);
    }

    @Test
    void fingerprintsOfTwoFindingsDifferEvenIfTheySayTheSame() {
        String sarif =
                print(List.of(finding("web.container", 3), finding("web.container", 9), finding("api.container", 3)));
        List<String> fingerprints = fingerprints(sarif);
        assertThat(fingerprints).hasSize(3).doesNotHaveDuplicates();
        assertThat(fingerprints.get(0)).endsWith(":1");
        assertThat(fingerprints.get(1)).isEqualTo(fingerprints.get(0).replaceFirst(":1$", ":2"));
    }

    @Test
    void valueOfASecretIsInNoFormat() {
        Supplier<Fleet> leaky = () -> {
            Container web = Container.named("web", ImageRef.parse("quay.io/al/web"))
                    .environment("DB_PASSWORD", "hunter2")
                    .build();
            return Fleet.named("lab")
                    .host(Host.named("atlas")
                            .stack(Stack.named("blog").add(web).build())
                            .build())
                    .build();
        };
        assertThat(fleet(leaky)).contains("DB_PASSWORD").doesNotContain("hunter2");
        assertThat(run(leaky, "--format", "github")).contains("DB_PASSWORD").doesNotContain("hunter2");
        String place = print(List.of(new Diagnostic(
                "secret",
                Severity.INFO,
                Family.LINT,
                "",
                "it is there",
                List.of(new Place("web.container", "Environment=TOKEN=hunter2", new SourceLine("web.container", 3))),
                "")));
        assertThat(place).contains("TOKEN").doesNotContain("hunter2").doesNotContain("\"ruleIndex\"");
    }

    @Test
    void documentIsWrittenWhileItIsMade() {
        CountingWriter out = new CountingWriter();
        int[] writtenBeforeTheLast = {0};
        List<Diagnostic> findings = new AbstractList<>() {
            @Override
            public Diagnostic get(int index) {
                writtenBeforeTheLast[0] = out.written;
                return finding("web" + index + ".container", 1);
            }

            @Override
            public int size() {
                return 10_000;
            }
        };
        SarifReport.print(checked(findings), new PrintWriter(out));
        assertThat(out.written).isGreaterThan(1_000_000);
        assertThat(writtenBeforeTheLast[0]).isGreaterThan(out.written - 50_000);
    }

    @Test
    void brokenDocumentIsFoundByTheSchema() {
        String sarif = print(List.of(finding("web.container", 3)));
        assertThat(errors(sarif)).isEmpty();
        assertThat(errors(sarif.replace("\"startLine\" : 3", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(errors(sarif.replace("\"level\" : \"error\"", "\"level\" : \"bad\"")))
                .isNotEmpty();
        assertThat(errors(sarif.replace("\"uri\" : \"web", "\"uri\" : \"a web")))
                .isNotEmpty();
        assertThat(errors(sarif.replace("\"2.1.0\"", "\"2.2.0\""))).isNotEmpty();
    }

    @Test
    void rootOfSourcesThatDoesNotExistIsRefusedBeforeTheFleetIsMade() {
        Supplier<Fleet> none = () -> {
            throw new AssertionError("made");
        };
        StringWriter err = new StringWriter();
        int status = Quadlet.run(
                none,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "check",
                "--source-root",
                "src/nowhere");
        assertThat(err).hasToString("""
                src/nowhere does not exist.
                Try 'quadlet check --help'.
                """);
        assertThat(status).isEqualTo(Quadlet.USAGE);
    }

    @Test
    void planIsNotToldAsSarif() {
        StringWriter err = new StringWriter();
        int status = Quadlet.run(
                Homelab::good, new PrintWriter(new StringWriter()), new PrintWriter(err), "plan", "--format", "sarif");
        assertThat(err).hasToString("""
                Invalid value for option '--format': 'sarif' is none of text, json
                Try 'quadlet plan --help'.
                """);
        assertThat(status).isEqualTo(Quadlet.USAGE);
    }

    static Diagnostic finding(String file, int line) {
        return new Diagnostic(
                "port-conflict",
                Severity.ERROR,
                Family.LINT,
                "",
                "it is taken",
                List.of(new Place("web.container", "PublishPort=8080:80", new SourceLine(file, line))),
                "take another");
    }

    static Checked checked(List<Diagnostic> findings) {
        return new Checked(
                findings, "1 unit", Validator.standard().rules(), SourcePaths.ofFiles(List.of(Path.of("units"))));
    }

    private static String print(List<Diagnostic> findings) {
        StringWriter out = new StringWriter();
        SarifReport.print(checked(findings), new PrintWriter(out));
        return out.toString();
    }

    private static String fleet(Supplier<Fleet> fleet, String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "--format";
        all[1] = "sarif";
        System.arraycopy(options, 0, all, 2, options.length);
        return run(fleet, all);
    }

    private static String run(Supplier<Fleet> fleet, String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "check";
        System.arraycopy(options, 0, args, 1, options.length);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Quadlet.run(fleet, new PrintWriter(out), new PrintWriter(err), args);
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }

    private static List<Error> errors(String sarif) {
        return SCHEMA.validate(
                sarif,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** What stands behind the rules, without what differs by line or version. */
    private static String results(String sarif) {
        return sarif.substring(sarif.indexOf("    \"columnKind\""))
                .replaceAll("\"ruleIndex\" : \\d+", "\"ruleIndex\" : N")
                .replaceAll("(Homelab.java\"\\s+},\\s+\"region\" : \\{\\s+\"startLine\" : )\\d+", "$1N")
                .replaceAll("[0-9a-f]{32}:", "HASH:");
    }

    private static List<String> uris(String sarif) {
        return all("\"uri\" : \"([^\"]+)\"", sarif);
    }

    private static List<String> fingerprints(String sarif) {
        return all("\"quadletFinding/v1\" : \"([^\"]+)\"", sarif);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Schema schema() {
        try (InputStream text = SarifTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps nothing. */
    private static final class CountingWriter extends java.io.Writer {

        private int written;

        @Override
        public void write(char[] text, int from, int length) {
            written += length;
        }

        @Override
        public void flush() {
            // nothing is held
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
