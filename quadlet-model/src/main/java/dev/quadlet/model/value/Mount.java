package dev.quadlet.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A mount in Podman's long form, for {@code Mount=}.
 *
 * <p>{@code Mount.bind("/srv/a,b", "/data").with("ro")} mounts a directory whose name has a comma.
 *
 * @param type the kind of mount
 * @param source what is mounted; a path, a name or the file name of a unit
 * @param target the path in the container
 * @param options further fields, in their order
 */
public record Mount(MountType type, Optional<Text> source, Optional<Text> target, List<Option> options)
        implements Value {

    /**
     * One further field of a mount.
     *
     * @param name the field's name, such as {@code ro} or {@code size}
     * @param value its value, if it has one
     */
    public record Option(String name, Optional<Text> value) {

        /**
         * Checks the name.
         *
         * @param name the field's name, such as {@code ro} or {@code size}
         * @param value its value, if it has one
         * @throws IllegalArgumentException if the name is empty, has an equals sign, or is one of the named fields, or
         *     the value has a line break
         */
        public Option {
            value.ifPresent(Mount::checkLine);
            boolean plain =
                    !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127 && "=,\"%$".indexOf(c) < 0);
            boolean named = List.of("type", "source", "src", "target", "destination", "dst")
                    .contains(name);
            if (!plain || named) {
                throw Refusal.of(name, "an option of a mount", "a name such as ro, and not type, source or target");
            }
        }
    }

    /**
     * Checks that there is a source where Podman needs one.
     *
     * @param type the kind of mount
     * @param source what is mounted; a path, a name or the file name of a unit
     * @param target the path in the container
     * @param options further fields, in their order
     * @throws IllegalArgumentException if there is none, a field has a line break, or the source ends with a backslash
     */
    public Mount {
        Objects.requireNonNull(type, "type");
        source.ifPresent(Mount::checkLine);
        target.ifPresent(Mount::checkLine);
        if (source.isPresent() && source.get().systemd().endsWith("\\")) {
            throw Refusal.of(source.get().systemd(), "the source of a mount", "text without a backslash at its end");
        }
        options = List.copyOf(options);
        if (type.needsSource() && source.isEmpty()) {
            throw new IllegalArgumentException("Mount: a mount of type " + type.systemd() + " needs a source");
        }
    }

    /**
     * {@return a path of the host}
     *
     * @param source the absolute path on the host
     * @param target the absolute path in the container
     */
    public static Mount bind(String source, String target) {
        return of(MountType.BIND, source, target);
    }

    /**
     * {@return a volume by its name}
     *
     * @param source the volume's name, or the file name of a {@code .volume} unit
     * @param target the absolute path in the container
     */
    public static Mount volume(String source, String target) {
        return of(MountType.VOLUME, source, target);
    }

    /**
     * {@return an image's content}
     *
     * @param source the image, or the file name of an {@code .image} unit
     * @param target the absolute path in the container
     */
    public static Mount image(String source, String target) {
        return of(MountType.IMAGE, source, target);
    }

    /**
     * {@return an artifact's content}
     *
     * @param source the artifact, or the file name of an {@code .artifact} unit
     * @param target the absolute path in the container
     */
    public static Mount artifact(String source, String target) {
        return of(MountType.ARTIFACT, source, target);
    }

    /**
     * {@return all files that match a pattern}
     *
     * @param source the pattern on the host
     * @param target the absolute path in the container
     */
    public static Mount glob(String source, String target) {
        return of(MountType.GLOB, source, target);
    }

    /**
     * {@return a file system in memory}
     *
     * @param target the absolute path in the container
     */
    public static Mount tmpfs(String target) {
        return new Mount(MountType.TMPFS, Optional.empty(), Optional.of(Text.literal(target)), List.of());
    }

    /**
     * Podman 5.4 puts the source into [Unit] as it is, where a line break begins a new entry; all lose some of them.
     */
    private static void checkLine(Text text) {
        if (text.systemd().indexOf('\n') >= 0 || text.systemd().indexOf('\r') >= 0) {
            throw Refusal.of(text.systemd(), "a field of a mount", "text without line breaks");
        }
    }

    private static Mount of(MountType type, String source, String target) {
        return new Mount(type, Optional.of(Text.literal(source)), Optional.of(Text.literal(target)), List.of());
    }

    /**
     * {@return the same mount with a further option}
     *
     * @param option an option without a value, such as {@code ro}
     */
    public Mount with(String option) {
        return plus(new Option(option, Optional.empty()));
    }

    /**
     * {@return the same mount with a further option}
     *
     * @param option the option's name, such as {@code tmpfs-size}
     * @param value its literal value
     */
    public Mount with(String option, String value) {
        return plus(new Option(option, Optional.of(Text.literal(value))));
    }

    private Mount plus(Option option) {
        List<Option> more = new ArrayList<>(options);
        more.add(option);
        return new Mount(type, source, target, more);
    }

    /**
     * {@return the mount that this text stands for}
     *
     * @param systemd one CSV record in systemd's form
     * @throws IllegalArgumentException if the text is not one record, or fields are wrong
     */
    public static Mount parse(String systemd) {
        MountType type = MountType.VOLUME;
        Optional<Text> source = Optional.empty();
        Optional<Text> target = Optional.empty();
        List<Option> options = new ArrayList<>();
        for (String field : Csv.parse(systemd)) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            Optional<Text> value = equals < 0 ? Optional.empty() : Optional.of(new Text(field.substring(equals + 1)));
            switch (name) {
                case "type" -> type = MountType.parse(value.map(Text::toString).orElse(""));
                case "source", "src" -> source = value;
                case "target", "destination", "dst" -> target = value;
                default -> options.add(new Option(name, value));
            }
        }
        return new Mount(type, source, target, options);
    }

    @Override
    public String systemd() {
        List<String> fields = new ArrayList<>();
        fields.add("type=" + type.systemd());
        source.ifPresent(text -> fields.add("source=" + text.systemd()));
        target.ifPresent(text -> fields.add("target=" + text.systemd()));
        for (Option option : options) {
            fields.add(option.name()
                    + option.value().map(text -> "=" + text.systemd()).orElse(""));
        }
        return Csv.format(fields);
    }

    @Override
    public String toString() {
        return systemd();
    }
}
