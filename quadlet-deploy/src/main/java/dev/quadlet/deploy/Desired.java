package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.ConfigEntry;
import dev.quadlet.deploy.Manifest.DataEntry;
import dev.quadlet.deploy.Manifest.FileEntry;
import dev.quadlet.deploy.Manifest.LinkEntry;
import dev.quadlet.deploy.Manifest.LiveEntry;
import dev.quadlet.deploy.Manifest.OutsideEntry;
import dev.quadlet.deploy.Manifest.SecretEntry;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.LocalImage;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** All that a target shall have: the files of its next generation, and what is known of its units beyond their text. */
public final class Desired {

    private final Target target;
    private final SortedMap<String, RenderedEntry> tree;
    private final SortedMap<String, String> stacks;
    private final SortedMap<String, OutsideLink> outside;
    private final SortedMap<String, RenderedFile> configs;
    private final SortedMap<String, LiveEntry> live;
    private final SortedMap<String, DesiredUnit> units;
    private final List<DesiredSecret> secrets;
    private final List<WantedImage> images;
    private final List<LocalImage> localImages;
    private final List<ExpectedService> expected;
    private final SortedMap<String, String> startedBy;
    private final Usage usage;
    private final List<DataEntry> data;

    Desired(Layout layout, DesiredUnits found) {
        this.target = layout.target();
        this.tree = Collections.unmodifiableSortedMap(layout.tree());
        this.stacks = Collections.unmodifiableSortedMap(layout.stacks());
        this.outside = Collections.unmodifiableSortedMap(layout.outside());
        this.configs = Collections.unmodifiableSortedMap(layout.configs());
        this.live = Collections.unmodifiableSortedMap(layout.live());
        this.units = Collections.unmodifiableSortedMap(found.units());
        this.secrets = List.copyOf(found.secrets());
        this.localImages = LocalImages.of(target);
        Set<String> local = localImages.stream().map(LocalImage::systemd).collect(Collectors.toSet());
        this.images = found.images().stream()
                .filter(image -> !local.contains(image.name()))
                .toList();
        this.expected = List.copyOf(found.expected());
        this.startedBy = Collections.unmodifiableSortedMap(found.startedBy());
        this.usage = found.usage();
        this.data = DeclaredData.of(target, usage);
    }

    /**
     * {@return what a target shall have}
     *
     * @param target the target
     * @throws IllegalArgumentException if two things of it have one path or one service, or its Podman could not read a
     *     value as it is meant; rules find all of that before
     */
    public static Desired of(Target target) {
        Layout layout = Layout.of(target);
        return new Desired(layout, DesiredUnits.of(layout));
    }

    /** {@return the target} */
    public Target target() {
        return target;
    }

    /** {@return the Podman for which the text was written, if it was written for one} */
    public Optional<PodmanVersion> podman() {
        return target.host().podman();
    }

    /** {@return the names of the stacks, sorted} */
    public List<String> stackNames() {
        return target.manager().stacks().stream().map(Stack::name).sorted().toList();
    }

    /**
     * {@return the files and links of the generation by their path below it, but for secrets: {@code units/STACK/…} and
     * {@code outside/STACK/…}}
     */
    public SortedMap<String, RenderedEntry> tree() {
        return tree;
    }

    /**
     * {@return the stack of a file or link of the generation, or {@link Manifest#NO_STACK}}
     *
     * @param path the path below the generation
     */
    public String stack(String path) {
        return stacks.getOrDefault(path, Manifest.NO_STACK);
    }

    /** {@return the links outside of the generation, by their absolute path} */
    public SortedMap<String, OutsideLink> outside() {
        return outside;
    }

    /** {@return the configuration files, by their path below the directory that generations share} */
    public SortedMap<String, RenderedFile> configs() {
        return configs;
    }

    /** {@return the configuration files that running units read again, by their path below the directory of such} */
    public SortedMap<String, LiveEntry> live() {
        return live;
    }

    /** {@return the units and instances, by the name of their service} */
    public SortedMap<String, DesiredUnit> units() {
        return units;
    }

    /** {@return the secrets that are delivered, sorted by their path} */
    public List<DesiredSecret> secrets() {
        return secrets;
    }

    /** {@return the images that come from this machine, sorted by name} */
    public List<LocalImage> localImages() {
        return localImages;
    }

    /** {@return the images that must be there and come from elsewhere, sorted by name} */
    public List<WantedImage> images() {
        return images;
    }

    /** {@return what Podman's generator must make, sorted by the name of the service} */
    public List<ExpectedService> expected() {
        return expected;
    }

    /** {@return the timers, sockets and paths that start a service of the target, by the name of the service} */
    public SortedMap<String, String> startedBy() {
        return startedBy;
    }

    /** {@return the data that is copied before changes, sorted} */
    public List<DataEntry> data() {
        return data;
    }

    Usage usage() {
        return usage;
    }

    /**
     * {@return the manifest of the generation}
     *
     * @param secretDigests the salted digests of the values of secrets, by the name of the secret
     * @throws IllegalArgumentException if the digest of a secret is missing
     */
    public Manifest manifest(Map<String, String> secretDigests) {
        List<FileEntry> files = new ArrayList<>();
        List<LinkEntry> links = new ArrayList<>();
        tree.forEach((path, entry) -> {
            if (entry instanceof RenderedFile file) {
                files.add(new FileEntry(stack(path), path, file.mode(), Sha256.of(file.bytes())));
            } else if (entry instanceof RenderedLink link) {
                links.add(new LinkEntry(stack(path), path, link.target()));
            }
        });
        List<OutsideEntry> outsideEntries = new ArrayList<>();
        outside.forEach((path, link) -> outsideEntries.add(new OutsideEntry(link.stack(), path, link.target())));
        List<ConfigEntry> configEntries = new ArrayList<>();
        configs.forEach((path, file) -> configEntries.add(new ConfigEntry(path, file.mode(), Sha256.of(file.bytes()))));
        return new Manifest(
                target.fleet(),
                LibraryVersion.get(),
                podman().map(PodmanVersion::toString),
                stackNames(),
                units.values().stream().map(DesiredUnit::entry).toList(),
                usage.images(),
                data,
                usage.uses(data),
                List.copyOf(live.values()),
                secrets.stream().map(secret -> entry(secret, secretDigests)).toList(),
                files,
                links,
                outsideEntries,
                configEntries);
    }

    private static SecretEntry entry(DesiredSecret secret, Map<String, String> digests) {
        String digest = digests.get(secret.name());
        if (digest == null) {
            throw new IllegalArgumentException("the digest of secret " + secret.name() + " is missing");
        }
        return new SecretEntry(
                secret.stack(), secret.name(), secret.path(), secret.service(), secret.encrypted(), digest);
    }
}
