package dev.quadlet.config;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Configuration files from objects, templates, class path resources and local files.
 *
 * <p>Equal input gives equal bytes on every machine: nothing here asks for the environment, the locale, the time zone,
 * the clock, or the line separator of the platform. Generated text is UTF-8. The files are readable by all (0644)
 * unless a method says otherwise; {@link ConfigFile#mode} changes that.
 *
 * <pre>{@code
 * record Server(String host, int port) {}
 *
 * ConfigFiles.json(new Server("0.0.0.0", 8080));
 * ConfigFiles.text("listen ${host}:${port};\n", Map.of("host", "0.0.0.0", "port", 8080));
 * }</pre>
 */
public final class ConfigFiles {

    private ConfigFiles() {}

    /**
     * {@return the value as JSON text}
     *
     * <p>The text is indented by two spaces, every property and every element on its own line, with {@code \n} line
     * ends and one final newline. Its order depends on nothing but the value:
     *
     * <ul>
     *   <li>the components of a record stand in the order of their declaration;
     *   <li>the properties of other classes are sorted by name, since the JVM promises no order of methods;
     *   <li>the keys of a map and the elements of a set are sorted by their natural order, those of a
     *       {@link java.util.SortedMap} or {@link java.util.SortedSet} stay in the order of its comparator;
     *   <li>lists and arrays keep their order.
     * </ul>
     *
     * <p>A property that is {@code null} or an empty {@link java.util.Optional} is left out, so the program that reads
     * the file uses its default. A {@code null} inside of a map, a list or an array is written. Jackson's annotations
     * work and win: {@code @JsonPropertyOrder}, {@code @JsonProperty}, {@code @JsonInclude(ALWAYS)} and so on.
     *
     * <p>Values of {@code java.time} are ISO-8601 text ({@code PT30S}, {@code 2026-01-01}); a {@link Path} is its text
     * with {@code /} between the elements. A class in a named module is readable for Jackson if its package is open to
     * {@code com.fasterxml.jackson.databind}.
     *
     * <p>A record {@code Server("0.0.0.0", 8080, Optional.empty())} gives
     *
     * <pre>{@code
     * {
     *   "host": "0.0.0.0",
     *   "port": 8080
     * }
     * }</pre>
     *
     * @param value a record, a plain object, a map, or a list
     * @throws IllegalArgumentException if Jackson cannot write the value, for example because a class has no
     *     properties, two objects refer to each other, or the elements of a set cannot be compared; the message names
     *     classes and properties, never values
     */
    public static ConfigFile json(Object value) {
        return json(value, JsonText.MAPPER);
    }

    /**
     * {@return the value as JSON text, written by this mapper}
     *
     * <p>The mapper decides on everything but the line ends and the final newline. Start from {@link #jsonMapper()} to
     * keep the order and the layout of {@link #json(Object)}; a mapper that was built in another way does not sort.
     *
     * @param value a record, a plain object, a map, or a list
     * @param mapper the mapper; it is not changed
     * @throws IllegalArgumentException if the mapper cannot write the value; the message names classes and properties,
     *     never values
     */
    public static ConfigFile json(Object value, JsonMapper mapper) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(mapper, "mapper");
        return JsonText.file(value, mapper);
    }

    /**
     * {@return a new builder of a mapper with the settings of {@link #json(Object)}}
     *
     * <pre>{@code
     * JsonMapper mapper = ConfigFiles.jsonMapper()
     *         .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
     *         .build();
     * ConfigFile file = ConfigFiles.json(settings, mapper);
     * }</pre>
     */
    public static JsonMapper.Builder jsonMapper() {
        return JsonText.builder();
    }

    /**
     * {@return the template with its variables replaced}
     *
     * <p>{@code ${name}} stands for the value of that name. A value is inserted as it is: a {@code ${...}} inside of it
     * stays text. There are no defaults ({@code ${name:-default}}), no nested variables, and no lookups in the
     * environment, in files or elsewhere. Line ends stay as they are, and no newline is added.
     *
     * <p>A further dollar sign makes it text: {@code $${name}} gives <code>${name}</code>. A dollar sign that does not
     * stand before a brace needs nothing. To put one directly before a variable, make it part of the value.
     *
     * <p>Numbers, enums, booleans and other values give their {@code toString()}; a {@link Path} gives its text with
     * {@code /} between the elements.
     *
     * @param template the text with variables
     * @param values the values by the names of the variables
     * @throws IllegalArgumentException if the template has a variable that has no value, a value is not used, a
     *     variable is not closed, a value has no text of its own (a map, a collection, an array, an {@code Optional}, a
     *     class without {@code toString()}), or a text is not valid Unicode; the message names variables, never values
     */
    public static ConfigFile text(String template, Map<String, ?> values) {
        Objects.requireNonNull(template, "template");
        return TextTemplate.file(template, values);
    }

    /**
     * {@return the entries as text that {@link java.util.Properties} reads}
     *
     * <p>One line {@code key=value} for each entry, sorted by key, without a comment or a date. Everything outside of
     * printable ASCII is escaped, so the file reads the same as ISO 8859-1 and as UTF-8. No entries give an empty file.
     *
     * @param entries the values by their keys; every text is possible
     */
    public static ConfigFile properties(Map<String, String> entries) {
        return ConfigFile.of(PropertiesText.of(entries));
    }

    /**
     * {@return the bytes of a class path resource}
     *
     * <p>The name is relative to the package of the class; with a leading {@code /} it is a path from the root of the
     * class path. If the class is in a named module, the package of the resource must be open to
     * {@code dev.quadlet.config}; a directory whose name cannot be a package, such as {@code META-INF}, needs nothing.
     *
     * @param anchor the class that the resource lies beside
     * @param name the name, such as {@code nginx.conf}, {@code conf/nginx.conf} or {@code /conf/nginx.conf}
     * @throws IllegalArgumentException if there is no such resource, it cannot be read, or it is a directory
     */
    public static ConfigFile resource(Class<?> anchor, String name) {
        return Resources.file(anchor, name);
    }

    /**
     * {@return a tree of class path resources below one directory}
     *
     * <p>The names are listed because a class path cannot tell what it holds. {@code resourceTree(Main.class, "rules",
     * "a.yml", "team/b.yml")} reads {@code rules/a.yml} and {@code rules/team/b.yml} beside {@code Main}, and they are
     * {@code a.yml} and {@code team/b.yml} in the tree.
     *
     * @param anchor the class that the directory lies beside
     * @param directory the directory, found as in {@link #resource}
     * @param names the paths of the resources relative to the directory, which are also their paths in the tree
     * @throws IllegalArgumentException if there is no name, a name is no path inside of a tree, or a resource is
     *     missing, unreadable or a directory
     */
    public static ConfigTree resourceTree(Class<?> anchor, String directory, String... names) {
        return Resources.tree(anchor, directory, names);
    }

    /**
     * {@return the bytes of a local file}
     *
     * <p>Symbolic links are followed. The permissions of the file do not count: the result is 0644.
     *
     * @param path the file; a relative path starts at the working directory of the process
     * @throws IllegalArgumentException if the file is missing, unreadable, a directory or a special file; the message
     *     has the path and the reason
     */
    public static ConfigFile file(Path path) {
        return LocalFiles.file(path);
    }

    /**
     * {@return all files below a local directory}
     *
     * <p>A file that its owner may execute has the permissions 0755 in the tree, every other file 0644, as all files on
     * a file system without such permissions (Windows). Hidden files are included; directories without files are not.
     *
     * @param directory the directory; a relative path starts at the working directory of the process
     * @throws IllegalArgumentException if the directory is missing or holds no file, something in it is unreadable, a
     *     symbolic link or a special file, or the name of a file is not fit for a tree; the message has the path and
     *     the reason
     */
    public static ConfigTree tree(Path directory) {
        return LocalFiles.tree(directory);
    }
}
