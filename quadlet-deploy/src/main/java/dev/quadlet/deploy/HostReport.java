package dev.quadlet.deploy;

import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a host says of itself: versions, the current generation as it lies there, and what really runs.
 *
 * @see #parse
 */
public final class HostReport {

    private static final String FOREIGN = "foreign/";

    private final ReportReader said;
    private final SortedMap<String, RenderedEntry> tree;
    private final SortedMap<String, RenderedEntry> foreignTree;
    private final Manifest manifest;

    /**
     * The user who runs things on the host.
     *
     * @param name the user's name
     * @param uid the number
     * @param home the home directory
     */
    public record User(String name, int uid, String home) {}

    /**
     * Something that an apply will stumble over.
     *
     * @param code what it is, in a word
     * @param text what it is, and the command that mends it
     */
    public record Remark(String code, String text) {}

    /**
     * A generation of the past.
     *
     * @param number its number
     * @param at when it was applied
     * @param by who did it
     * @param what what was done
     * @param outcome what came of it
     */
    public record Past(int number, String at, String by, String what, String outcome) {}

    /**
     * An apply that was interrupted, or waits to be confirmed.
     *
     * @param newNumber the generation that is applied
     * @param oldNumber the generation that it goes back to
     * @param phase how far it is
     */
    public record Applying(int newNumber, int oldNumber, String phase) {}

    /**
     * Something that Podman has.
     *
     * @param type {@code container}, {@code pod}, {@code network}, {@code volume}, {@code secret} or {@code image}
     * @param name its name; an image has the one by which it was asked for
     */
    public record PodmanObject(String type, String name) {}

    /**
     * A container that Podman has.
     *
     * @param name its name
     * @param image the image as it was asked for
     * @param imageId the image that it is really made of
     * @param state such as {@code running}
     */
    public record RealContainer(String name, String image, String imageId, String state) {}

    /**
     * The image of which a container was made when its generation was applied.
     *
     * @param service the service of the container
     * @param image the image by name
     * @param imageId the image that the name meant then
     */
    public record Ran(String service, String image, String imageId) {}

    /**
     * A file of somebody else that yields a service of a name that was asked for.
     *
     * @param path its absolute path
     * @param service the name of the service
     */
    public record ForeignFile(String path, String service) {}

    private HostReport(ReportReader said, Map<String, RenderedEntry> entries) {
        this.said = said;
        SortedMap<String, RenderedEntry> own = new TreeMap<>();
        SortedMap<String, RenderedEntry> foreign = new TreeMap<>();
        entries.forEach((path, entry) -> {
            if (path.startsWith(FOREIGN)) {
                foreign.put(path.substring(FOREIGN.length() - 1), entry);
            } else {
                own.put(path, entry);
            }
        });
        this.tree = Collections.unmodifiableSortedMap(own);
        this.foreignTree = Collections.unmodifiableSortedMap(foreign);
        this.manifest = readManifest();
    }

    private Manifest readManifest() {
        RenderedEntry entry = tree.get("manifest");
        if (entry instanceof RenderedFile file) {
            try {
                return Manifest.parse(file.text());
            } catch (ProtocolException e) {
                if (current() > 0) {
                    throw e.ofGeneration(current());
                }
            }
        }
        if (current() == 0) {
            return Manifest.empty(Fields.NOTHING);
        }
        throw new ProtocolException("its manifest is not there").ofGeneration(current());
    }

    /**
     * {@return the report that a host made}
     *
     * @param lines the lines, up to and with {@code end}
     * @param entries the files and links that came behind them, by their path: {@code manifest}, {@code units/…},
     *     {@code outside/…} and {@code foreign/ABSOLUTE/PATH}
     * @throws ProtocolException if the text is no report, or not a whole one
     */
    public static HostReport parse(String lines, Map<String, RenderedEntry> entries) {
        return new HostReport(ReportReader.read(lines), entries);
    }

    /** {@return the name that the host has for itself} */
    public String host() {
        return said.one("host");
    }

    /** {@return its operating system} */
    public String os() {
        return said.one("os");
    }

    /** {@return the version of its Podman as it says it, if it has one} */
    public Optional<String> podman() {
        return said.optional("podman");
    }

    /** {@return the version of its systemd as it says it} */
    public String systemd() {
        return said.one("systemd");
    }

    /** {@return the user who runs things there} */
    public User user() {
        return said.user();
    }

    /** {@return {@code enforcing}, {@code permissive} or {@code disabled}} */
    public String selinux() {
        return said.one("selinux");
    }

    /** {@return the salt of the digests of secrets, if there was an apply before} */
    public Optional<String> salt() {
        return said.optional("salt");
    }

    /** {@return the number of the current generation; 0 before the first apply} */
    public int current() {
        return said.number("current");
    }

    /** {@return the number of the generation that was applied last} */
    public int applied() {
        return said.number("applied");
    }

    /** {@return since when an apply is running, and which, if one is} */
    public Optional<String> busy() {
        return said.optional("busy");
    }

    /** {@return the apply that was interrupted, or waits to be confirmed} */
    public Optional<Applying> applying() {
        return said.applying();
    }

    /** {@return what an apply will stumble over} */
    public List<Remark> problems() {
        return said.problems();
    }

    /** {@return what is good to know before an apply} */
    public List<Remark> warnings() {
        return said.warnings();
    }

    /** {@return the names of the directories with configuration files that are there} */
    public SortedSet<String> configs() {
        return said.configs();
    }

    /**
     * {@return whether Podman has something}
     *
     * @param type {@code container}, {@code pod}, {@code network}, {@code volume}, {@code secret} or {@code image}
     * @param name its name
     */
    public boolean has(String type, String name) {
        return said.objects().contains(new PodmanObject(type, name));
    }

    /**
     * {@return whether something is surely gone: Podman has said what it has of its kind, and this is not among it}
     *
     * @param type {@code container}, {@code pod}, {@code network}, {@code volume} or {@code secret}
     * @param name its name
     */
    public boolean isGone(String type, String name) {
        boolean answered = said.asked().isEmpty() || said.asked().contains(type);
        // Podman always has a network of its own; if it tells of none, it did not answer.
        boolean silent = type.equals("network")
                && said.objects().stream().noneMatch(object -> object.type().equals(type));
        return answered && !silent && !has(type, name);
    }

    /** {@return all that Podman has; of images, those that were asked for} */
    public Set<PodmanObject> objects() {
        return said.objects();
    }

    /** {@return the containers that Podman has} */
    public List<RealContainer> containers() {
        return said.containers();
    }

    /** {@return the images of which containers were made when the current generation was applied, by their service} */
    public SortedMap<String, Ran> ran() {
        return said.ran();
    }

    /**
     * {@return links outside of the generation that are not there or point elsewhere, and secrets that are not there,
     * by their path below it}
     */
    public SortedSet<String> missing() {
        return said.missing();
    }

    /**
     * {@return what systemd says of a unit; that it does not know it if the report has nothing of it}
     *
     * @param name the name of the unit
     */
    public UnitState unit(String name) {
        UnitState state = said.units().get(name);
        return state == null ? UnitState.unknown(name) : state;
    }

    /** {@return files of others that yield a service that was asked for} */
    public List<ForeignFile> foreign() {
        return said.foreign();
    }

    /** {@return the manifest of the current generation; an empty one before the first apply} */
    public Manifest manifest() {
        return manifest;
    }

    /** {@return files and links of the current generation as they lie there, by their path below it} */
    public SortedMap<String, RenderedEntry> tree() {
        return tree;
    }

    /** {@return files of others as they lie there, by their absolute path} */
    public SortedMap<String, RenderedEntry> foreignTree() {
        return foreignTree;
    }

    /** {@return the names of all units of which systemd says something} */
    public List<String> unitNames() {
        return new ArrayList<>(said.units().keySet());
    }
}
