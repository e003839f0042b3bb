package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.DataEntry;
import dev.quadlet.deploy.Manifest.How;
import dev.quadlet.deploy.Manifest.ImageEntry;
import dev.quadlet.deploy.Manifest.UsesEntry;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.MountType;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which data the containers and pods of a generation have mounted, and which images they are of. */
final class Usage {

    private final String home;
    private final Map<String, Part> byFile = new HashMap<>();
    private final SortedMap<String, Part> byService = new TreeMap<>();
    private final SortedMap<String, SortedSet<DataName>> mounts = new TreeMap<>();

    /**
     * A unit, an instance, or a template, which others may refer to.
     *
     * @param stack the name of its stack
     * @param path the path of its file or link
     * @param type its type
     * @param service the name of its service
     * @param object what it makes in Podman
     * @param content what it says
     */
    record Part(String stack, String path, String type, String service, Optional<String> object, UnitContent content) {

        UnitName name() {
            return UnitName.parse(service);
        }

        boolean is(String what) {
            return type.equals(what);
        }
    }

    /**
     * Looks at all units of a generation.
     *
     * @param parts the units
     * @param home the home directory of the user whose manager runs them
     */
    Usage(Collection<Part> parts, String home) {
        this.home = home;
        for (Part part : parts) {
            byFile.put(part.path().substring(part.path().lastIndexOf('/') + 1), part);
            if (!part.name().isTemplate()) {
                byService.put(part.service(), part);
            }
        }
        byService.values().stream()
                .filter(part -> part.is("container") || part.is("pod"))
                .forEach(part -> mounts.put(part.service(), mounts(part)));
    }

    /** {@return the units that have data mounted, or what is above or below it, by the name of the service} */
    SortedSet<String> users(DataName data) {
        SortedSet<String> users = new TreeSet<>();
        mounts.forEach((service, mounted) -> {
            if (mounted.stream().anyMatch(data::overlaps)) {
                users.add(service);
            }
        });
        return users;
    }

    /** {@return the units whose change asks for a copy of these data, by data and service} */
    List<UsesEntry> uses(Collection<DataEntry> declared) {
        SortedMap<DataName, Set<String>> stacks = new TreeMap<>();
        declared.forEach(entry ->
                stacks.computeIfAbsent(entry.data(), data -> new TreeSet<>()).add(entry.stack()));
        List<UsesEntry> uses = new ArrayList<>();
        stacks.forEach((data, owners) -> {
            SortedSet<String> users = users(data);
            for (Part part : byService.values()) {
                if (users.contains(part.service())) {
                    uses.add(use(part, data, How.MOUNT));
                } else if (part.is("container") && !users.isEmpty() && owners.contains(part.stack())) {
                    // A newer program converts the data of its database without having it mounted.
                    uses.add(use(part, data, How.ASKS));
                }
            }
        });
        return uses;
    }

    private UsesEntry use(Part part, DataName data, How how) {
        return new UsesEntry(part.stack(), part.service(), data, identity(part), how);
    }

    /** {@return the images of the containers, sorted by service} */
    List<ImageEntry> images() {
        List<ImageEntry> images = new ArrayList<>();
        for (Part part : byService.values()) {
            image(part).ifPresent(name -> images.add(new ImageEntry(part.stack(), part.service(), name)));
        }
        return images;
    }

    /** {@return the name of the volume that a unit's file makes, if that can be told} */
    Optional<String> volume(String file) {
        return Optional.ofNullable(byFile.get(file)).flatMap(Part::object);
    }

    /** {@return text of a unit as systemd expands it, as far as that can be told here} */
    private String expand(String text, Part part) {
        return Specifiers.expand(text, part.name(), home);
    }

    private Optional<String> image(Part container) {
        if (!container.is("container")) {
            return Optional.empty();
        }
        String name = expand(container.content().last("Container", "Image"), container);
        Optional<Part> maker = maker(name);
        return Optional.of(maker.map(this::made).orElse(name)).filter(text -> !text.isEmpty());
    }

    /** The unit that pulls or builds an image. */
    private Optional<Part> maker(String image) {
        boolean unit = image.endsWith(".image") || image.endsWith(".build");
        return unit ? Optional.ofNullable(byFile.get(image)) : Optional.empty();
    }

    /** Containers have the tag of a unit instead of its image; of a build, the first one. */
    private String made(Part maker) {
        UnitContent content = maker.content();
        if (maker.is("image")) {
            String tag = content.last("Image", "ImageTag");
            return expand(tag.isEmpty() ? content.last("Image", "Image") : tag, maker);
        }
        List<String> tags = effective(content, "Build", "ImageTag");
        return expand(tags.isEmpty() ? maker.service() : tags.get(0), maker);
    }

    /** A build may make something else under the name that it had. */
    private Optional<String> identity(Part part) {
        Optional<String> image = image(part);
        Optional<Part> maker = maker(expand(part.content().last("Container", "Image"), part));
        return maker.isEmpty()
                ? image
                : image.map(name -> name + "+" + maker.get().content().digest());
    }

    /** What is mounted into a pod is mounted into its containers. */
    private SortedSet<DataName> mounts(Part part) {
        NavigableSet<DataName> found = new TreeSet<>();
        String section = part.is("pod") ? "Pod" : "Container";
        for (String volume : effective(part.content(), section, "Volume")) {
            int colon = volume.indexOf(':');
            if (colon > 0) {
                source(expand(volume.substring(0, colon), part)).ifPresent(found::add);
            }
        }
        if (part.is("container")) {
            part.content()
                    .values("Container", "Mount")
                    .forEach(line ->
                            line.words().forEach(word -> mount(word, part).ifPresent(found::add)));
            Part pod = byFile.get(part.content().last("Container", "Pod"));
            if (pod != null && pod.is("pod")) {
                found.addAll(mounts(pod));
            }
        }
        return Collections.unmodifiableSortedSet(found);
    }

    private Optional<DataName> mount(String word, Part part) {
        Mount mount;
        try {
            mount = Mount.parse(word);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean data = mount.type() == MountType.BIND || mount.type() == MountType.VOLUME;
        return data ? mount.source().flatMap(source -> source(expand(source.systemd(), part))) : Optional.empty();
    }

    private Optional<DataName> source(String source) {
        if (source.startsWith("/")) {
            return Optional.of(DataName.path(withoutEnd(source)));
        }
        // What is relative, or what the host alone can expand, is not known here.
        boolean unknown = source.isEmpty() || source.startsWith(".") || source.indexOf('%') >= 0;
        Optional<String> volume = source.endsWith(".volume") ? volume(source) : Optional.of(source);
        return unknown ? Optional.empty() : volume.map(DataName::volume);
    }

    /** {@return a path without slashes at its end} */
    static String withoutEnd(String path) {
        String plain = path;
        while (plain.length() > 1 && plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    /** The values of a list, without those that a later line clears. */
    private static List<String> effective(UnitContent content, String section, String key) {
        List<String> values = new ArrayList<>();
        for (UnitContent.Line line : content.values(section, key)) {
            if (line.text().isEmpty()) {
                values.clear();
            } else {
                values.add(line.text());
            }
        }
        return values;
    }
}
