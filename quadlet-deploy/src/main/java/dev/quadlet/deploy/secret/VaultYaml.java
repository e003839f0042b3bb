package dev.quadlet.deploy.secret;

import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Suggestions;
import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * The YAML in a vault: a tree of which only the values that are asked for are looked at.
 *
 * <p>Messages have names of keys, lines and columns, and nothing else of the text: exceptions of the parser quote it,
 * and a value without quotes may look like a tag, an alias or a map.
 */
final class VaultYaml {

    private static final List<Tag> VAULT = List.of(new Tag("!vault"), new Tag("!vault-encrypted"));
    private static final List<Tag> TEXT = List.of(Tag.STR, new Tag("!unsafe"));
    private static final Tag NOT_TEXT = new Tag("tag:quadlet.dev,2026:not-text");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]*");

    /** What YAML 1.1, which Ansible reads, takes for something else than a text. */
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile(String.join(
            "|",
            "|~|null|Null|NULL",
            "yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF",
            "[-+]?0b[01_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?0[0-7_]*|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])*",
            "[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+][0-9]+)?|\\.[0-9][0-9_]*([eE][-+][0-9]+)?",
            "[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}",
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
                    + "([ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?"));

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final int MOST_NAMES = 20;

    private final Node root;
    private final String subject;

    private VaultYaml(Node root, String subject) {
        this.root = root;
        this.subject = subject;
    }

    /**
     * {@return the tree}
     *
     * @param subject the file, for messages
     * @throws SecretException if the text is not YAML
     */
    static VaultYaml parse(byte[] content, String subject) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new TextSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowNonScalarKeys(true)
                .build();
        String place = "";
        try {
            StreamReader reader = new StreamReader(settings, new CharArrayReader(Utf8.decode(content, subject)));
            return new Composer(settings, new ParserImpl(settings, reader))
                    .getSingleNode()
                    .map(root -> new VaultYaml(root, subject))
                    .orElseThrow(() -> new SecretException(subject + " holds no values"));
        } catch (MarkedYamlEngineException e) {
            place = e.getProblemMark()
                    .map(mark -> " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                    .orElse("");
        } catch (YamlEngineException | StackOverflowError e) {
            // said below
        }
        throw new SecretException(subject + " is not YAML" + place + "; ansible-vault view shows it");
    }

    /**
     * {@return the value under a path of keys}
     *
     * @throws SecretException if there is none, or it is a map or a list
     */
    ScalarNode find(List<String> keys) {
        Node node = root;
        for (int i = 0; i < keys.size(); i++) {
            node = child(node, keys.get(i), i == 0 ? subject : named(keys.subList(0, i)) + " in " + subject);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar;
        }
        throw new SecretException(named(keys) + " in " + subject
                + (node instanceof MappingNode
                        ? " is a map; go on to a value in it: .value(\"map\", \"key\")"
                        : " is a list; a secret is one text")
                + " (a text that begins with a bracket must stand in quotes)");
    }

    /** {@return whether a value is encrypted by itself} */
    static boolean isVaulted(ScalarNode scalar) {
        return VAULT.contains(scalar.getTag());
    }

    /**
     * {@return the text of a plain value}
     *
     * @param place the value, for messages
     * @throws SecretException if it is something else to Ansible
     */
    static String text(ScalarNode scalar, String place) {
        if (scalar.getTag().equals(NOT_TEXT)) {
            throw new SecretException(place + " is no text to Ansible, but nothing, a truth value, a number or a date,"
                    + " which it would write in another way; put it in quotes");
        }
        if (!TEXT.contains(scalar.getTag())) {
            throw new SecretException(
                    place + " has a tag that is not known; a text that begins with ! must stand in quotes");
        }
        return scalar.getValue();
    }

    private static Node child(Node parent, String key, String place) {
        if (!(parent instanceof MappingNode map)) {
            throw new SecretException(place + " is no map, so there is no " + named(List.of(key)) + " in it");
        }
        List<Node> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (NodeTuple entry : map.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name) {
                if (name.getValue().equals(key)) {
                    found.add(entry.getValueNode());
                }
                // A key without a value may be a text in braces that lacks its quotes.
                if (NAME.matcher(name.getValue()).matches()
                        && !(entry.getValueNode() instanceof ScalarNode value
                                && value.getValue().isEmpty())) {
                    names.add(name.getValue());
                }
            }
        }
        if (found.size() > 1) {
            throw new SecretException(place + " has the key " + named(List.of(key)) + " more than once");
        }
        if (found.isEmpty()) {
            throw new SecretException(place + " has no key " + named(List.of(key))
                    + Suggestions.of(key, names)
                            .map(close -> "; did you mean \"" + close + "\"?")
                            .orElse("")
                    + (names.isEmpty() ? "" : " (it has " + listed(names) + ")"));
        }
        return found.get(0);
    }

    private static String listed(List<String> names) {
        String list = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? list + " and " + (names.size() - MOST_NAMES) + " more" : list;
    }

    private static String named(List<String> keys) {
        return "\"" + Printable.of(String.join(".", keys)) + "\"";
    }

    /** Sorts plain values into those that are the same text to everybody, and others. */
    private static final class TextSchema implements Schema {

        @Override
        public ScalarResolver getScalarResolver() {
            return (value, plain) -> plain
                            && OTHER_THAN_TEXT.matcher(value).matches()
                            && !WHOLE_NUMBER.matcher(value).matches()
                    ? NOT_TEXT
                    : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of();
        }
    }
}
