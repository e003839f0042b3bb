package dev.quadlet.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Whatever stands in units: it opens no tag, label, line or script of any format. */
class EscapingProperties {

    private static final List<String> NASTY = List.of(
            "end",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "&lt;",
            "`",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            "|",
            "\\",
            "\\N",
            "#",
            ";",
            "%%",
            "--",
            "-->",
            "</script>",
            "<script>alert(1)</script>",
            "]]>",
            "<!--",
            "style:x#1;",
            "classDef",
            "click",
            "subgraph",
            "\u0001",
            "\u2028",
            "é",
            "漢",
            "😀",
            "\uD83D",
            " ",
            ":",
            "/",
            "=",
            "javascript:",
            "onload=");

    private static final Pattern MERMAID_LABEL =
            Pattern.compile("\"(?:[^\\x00-\\x1f\"<>`\\[\\](){}|;\\\\#]|#\\d+;|<br/>)*\"");
    private static final Pattern DOT_STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(NASTY), Arbitraries.strings().ofMaxLength(4).excludeChars('\n', '\r', '\u0000'));
        return pieces.list().ofMaxSize(8).map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<Picture> pictures() {
        Arbitrary<String> names = texts().map(text -> text.replace("/", "").replace("\n", "") + "x");
        return Combinators.combine(names, names, texts(), texts(), texts()).as((one, two, a, b, c) -> {
            Map<String, String> files = new TreeMap<>();
            files.put(
                    two + "/" + one + ".container",
                    "[Container]\nImage=" + a + "\nVolume=" + b + ":/x\nNetwork=" + two + ".network\nPublishPort=" + c
                            + "\nEnvironment=" + b + "\nNonsense=" + c + "\n[Unit]\nDescription=" + a + "\n");
            files.put(two + "/" + two + ".network", "[Network]\nSubnet=" + b + "\n");
            files.put("broken.container", a + "\n[" + c);
            return Pictures.of(files);
        });
    }

    @Property(tries = 150)
    void svgIsWellFormedAndLoadsNothing(@ForAll("pictures") Picture picture) throws Exception {
        Document svg = parsed(PictureFormat.SVG.write(picture).text());
        assertHarmless(
                svg.getDocumentElement(),
                Set.of(
                        "svg", "title", "style", "rect", "defs", "marker", "path", "symbol", "g", "text", "tspan",
                        "use"));
    }

    @Property(tries = 150)
    void pageHasNoElementThatAUnitMade(@ForAll("pictures") Picture picture) throws Exception {
        String page = PictureFormat.HTML.write(picture).text();
        int script = page.indexOf("<script>");
        assertThat(page.lastIndexOf("<script>")).isEqualTo(script);
        assertThat(page.substring(script, page.indexOf("</script>", script)))
                .isEqualTo("<script>" + Markup.resource("page.js"));
        // What is left is well-formed, but for elements that HTML does not close.
        String body = page.substring(page.indexOf("<body"), script) + "</body>";
        body = body.replaceAll("(<input [^>]*[^/])>", "$1/>").replace(" hidden>", ">");
        assertHarmless(
                parsed(body).getDocumentElement(),
                Set.of(
                        "body", "header", "h1", "h2", "p", "div", "input", "span", "label", "button", "details",
                        "summary", "ul", "li", "svg", "use", "path", "main", "defs", "marker", "symbol", "g", "rect",
                        "text", "tspan", "title", "a", "aside", "section", "pre"));
    }

    @Property(tries = 300)
    void mermaidHasNothingButItsOwnLines(@ForAll("pictures") Picture picture) {
        String id = "[a-z]+_[A-Za-z0-9_]+";
        for (String line : PictureFormat.MERMAID.write(picture).text().split("\n", -1)) {
            String bare = MERMAID_LABEL.matcher(line.strip()).replaceAll("L");
            assertThat(bare)
                    .as(line)
                    .matches("|flowchart LR|end|subgraph " + id + "\\[L\\]"
                            + "|" + id + "(\\[L\\]|\\{\\{L\\}\\}|\\(\\[L\\]\\)|\\[\\(L\\)\\]|>L\\])"
                            + "|" + id + " -\\.?->\\|L\\| " + id
                            + "|classDef [a-z]+ [-a-z:#0-9,]+|class " + id + "(," + id + ")* [a-z]+");
        }
    }

    @Property(tries = 300)
    void dotHasNothingButItsOwnStatements(@ForAll("pictures") Picture picture) {
        String bare =
                DOT_STRING.matcher(PictureFormat.DOT.write(picture).text()).replaceAll("S");
        assertThat(bare).matches("[A-Za-z0-9_ .=\\[\\]{},;>\\n-]*").doesNotContain("\"");
    }

    @Test
    void graphvizReadsWhatIsWritten() throws IOException, InterruptedException {
        Path dot = Path.of("/usr/bin/dot");
        Assumptions.assumeTrue(Files.isExecutable(dot), "there is no Graphviz here");
        List<String> files = new ArrayList<>();
        for (String nasty : NASTY) {
            files.add("[Container]\nImage=" + nasty + "\nVolume=" + nasty + ":/x\n");
        }
        Map<String, String> units = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            units.put("u" + i + ".container", files.get(i));
        }
        Process process = new ProcessBuilder(dot.toString(), "-Tcanon")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream()
                .write(PictureFormat.DOT.write(Pictures.of(units)).text().getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        assertThat(told).doesNotContain("Error", "Warning");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static void assertHarmless(Element element, Set<String> known) {
        assertThat(known).contains(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            assertThat(attribute.getNodeName()).doesNotStartWith("on").isNotEqualTo("src");
            if (attribute.getNodeName().equals("href")) {
                assertThat(attribute.getNodeValue()).startsWith("#");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                assertHarmless(below, known);
            }
        }
    }
}
