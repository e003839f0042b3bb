package dev.quadlet.model.table;

import dev.quadlet.model.value.AddressRange;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.BuildSecret;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.Capability;
import dev.quadlet.model.value.Device;
import dev.quadlet.model.value.Durations;
import dev.quadlet.model.value.ExposedPort;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.HealthInterval;
import dev.quadlet.model.value.HostEntry;
import dev.quadlet.model.value.IdMapping;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.KubeAutoUpdate;
import dev.quadlet.model.value.Limit;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.Printable;
import dev.quadlet.model.value.SecretUse;
import dev.quadlet.model.value.Setting;
import dev.quadlet.model.value.Signal;
import dev.quadlet.model.value.Subnet;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.TimeSpan;
import dev.quadlet.model.value.TmpfsMount;
import dev.quadlet.model.value.Ulimit;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.UserNamespace;
import dev.quadlet.model.value.Value;
import dev.quadlet.model.value.VolumeMount;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a typed value becomes text and text a typed value; the text is unquoted and in systemd's form.
 *
 * @param accepts what the text may be, in words
 * @param write value to text
 * @param read text to value; throws {@link IllegalArgumentException} for text that is no such value
 * @param <V> the type of the value
 */
public record Codec<V>(String accepts, Function<V, String> write, Function<String, V> read) {

    /** Any text. */
    public static final Codec<Text> TEXT = new Codec<>("text", Text::systemd, Text::new);

    /** The name of a Podman object. */
    public static final Codec<Text> OBJECT_NAME = new Codec<>("a name", Text::systemd, Codec::objectName);

    /** The name of a service without {@code .service}. */
    public static final Codec<String> SERVICE_NAME =
            new Codec<>("a service's name without .service", Function.identity(), Codec::serviceName);

    /** A truth value. */
    public static final Codec<Boolean> BOOLEAN = new Codec<>("true or false", String::valueOf, Codec::isTrue);

    /** A truth value as systemd reads it, which refuses what is none. */
    public static final Codec<Boolean> SYSTEMD_BOOLEAN =
            new Codec<>("true or false", String::valueOf, Codec::isTrueForSystemd);

    /** A whole number. */
    public static final Codec<Integer> INTEGER = new Codec<>("a whole number", String::valueOf, Numbers::integer);

    /** A time as Podman reads it. */
    public static final Codec<Duration> GO_DURATION =
            new Codec<>("a duration such as 30s", Durations::inGo, Durations::fromGo);

    /** A time in whole seconds, as a bare number. */
    public static final Codec<Duration> SECONDS = new Codec<>(
            "whole seconds",
            time -> String.valueOf(time.toSeconds()),
            text -> Duration.ofSeconds(Numbers.integer(text)));

    /** An amount of memory as Podman reads it. */
    public static final Codec<ByteSize> BYTE_SIZE =
            new Codec<>("a size such as 512m", ByteSize::podman, ByteSize::parse);

    /** The name of a unit. */
    public static final Codec<UnitName> UNIT = of("the name of a unit", UnitName::parse);

    /** A published port such as 8080:80. */
    public static final Codec<PortMapping> PORT = of("a published port such as 8080:80", PortMapping::parse);

    /** A port or range such as 8080/tcp. */
    public static final Codec<ExposedPort> EXPOSED_PORT = of("a port or range such as 8080/tcp", ExposedPort::parse);

    /** An image reference, or the file name of an .image or .build unit. */
    public static final Codec<ImageSource> IMAGE =
            of("an image reference, or the file name of an .image or .build unit", ImageSource::parse);

    /** [source:]target[:options]. */
    public static final Codec<VolumeMount> VOLUME = of("[source:]target[:options]", VolumeMount::parse);

    /** Comma-separated fields such as type=bind,source=/srv,target=/data. */
    public static final Codec<Mount> MOUNT =
            of("comma-separated fields such as type=bind,source=/srv,target=/data", Mount::parse);

    /** A network or a mode such as host. */
    public static final Codec<NetworkMode> NETWORK = of("a network or a mode such as host", NetworkMode::parse);

    /** A mode such as keep-id or auto. */
    public static final Codec<UserNamespace> USER_NAMESPACE =
            of("a mode such as keep-id or auto", UserNamespace::parse);

    /** [-]host[:container][:permissions]. */
    public static final Codec<Device> DEVICE = of("[-]host[:container][:permissions]", Device::parse);

    /** Name[;name]:address. */
    public static final Codec<HostEntry> HOST_ENTRY = of("name[;name]:address", HostEntry::parse);

    /** [flags]containerId:[@]hostId[:amount]. */
    public static final Codec<IdMapping> ID_MAPPING = of("[flags]containerId:[@]hostId[:amount]", IdMapping::parse);

    /** Name=soft[:hard]. */
    public static final Codec<Ulimit> ULIMIT = of("name=soft[:hard]", Ulimit::parse);

    /** Path[:options]. */
    public static final Codec<TmpfsMount> TMPFS = of("path[:options]", TmpfsMount::parse);

    /** Name[,option=value]. */
    public static final Codec<SecretUse> SECRET = of("name[,option=value]", SecretUse::parse);

    /** Id=ID[,option=value]. */
    public static final Codec<BuildSecret> BUILD_SECRET = of("id=ID[,option=value]", BuildSecret::parse);

    /** Name=value. */
    public static final Codec<Setting> SETTING = of("name=value", Setting::parse);

    /** A signal such as SIGTERM. */
    public static final Codec<Signal> SIGNAL = of("a signal such as SIGTERM", Signal::of);

    /** A duration such as 30s, or disable. */
    public static final Codec<HealthInterval> HEALTH_INTERVAL =
            of("a duration such as 30s, or disable", HealthInterval::parse);

    /** An IP address. */
    public static final Codec<IpAddress> IP = of("an IP address", IpAddress::parse);

    /** Address/prefix. */
    public static final Codec<Subnet> SUBNET = of("address/prefix", Subnet::parse);

    /** Address/prefix or first-last. */
    public static final Codec<AddressRange> ADDRESS_RANGE = of("address/prefix or first-last", AddressRange::parse);

    /** A capability such as NET_ADMIN, or all. */
    public static final Codec<Capability> CAPABILITY = of("a capability such as NET_ADMIN, or all", Capability::parse);

    /** Registry or local, or container/registry. */
    public static final Codec<KubeAutoUpdate> KUBE_AUTO_UPDATE =
            of("registry or local, or container/registry", KubeAutoUpdate::parse);

    /** File, unit, a path or a URL. */
    public static final Codec<BuildContext> BUILD_CONTEXT = of("file, unit, a path or a URL", BuildContext::parse);

    /** A time span such as 30s, or infinity. */
    public static final Codec<TimeSpan> TIME_SPAN = of("a time span such as 30s, or infinity", TimeSpan::parse);

    /** A number, size or percentage, or infinity. */
    public static final Codec<Limit> LIMIT = of("a number, size or percentage, or infinity", Limit::parse);

    /** Octal permissions. */
    public static final Codec<FileMode> FILE_MODE = of("octal permissions", FileMode::parse);

    /** A calendar expression such as daily. */
    public static final Codec<Calendar> CALENDAR = of("a calendar expression such as daily", Calendar::parse);

    /**
     * {@return the codec of values that know their own text}
     *
     * @param accepts what the text may be, in words
     * @param read text to value
     * @param <V> the type of the value
     */
    public static <V extends Value> Codec<V> of(String accepts, Function<String, V> read) {
        return new Codec<>(accepts, Value::systemd, read);
    }

    /**
     * {@return the codec of a closed set of words}
     *
     * @param choices all values of the set
     * @param <V> the type of the value
     */
    public static <V extends Enum<V> & Value> Codec<V> choice(V[] choices) {
        String words = Arrays.stream(choices).map(Value::systemd).collect(Collectors.joining(", "));
        return new Codec<>(words, Value::systemd, text -> {
            for (V choice : choices) {
                if (choice.systemd().equals(text)) {
                    return choice;
                }
            }
            throw new IllegalArgumentException(Printable.of(text) + " is not one of " + words);
        });
    }

    private static Text objectName(String systemd) {
        Text text = new Text(systemd);
        text.literal().ifPresent(name -> Names.checkObject(name, "a name that Podman accepts"));
        return text;
    }

    private static String serviceName(String text) {
        return new UnitName(text, "service").stem();
    }

    private static boolean isTrueForSystemd(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "y", "true", "t", "on" -> true;
            case "0", "no", "n", "false", "f", "off" -> false;
            default -> throw new IllegalArgumentException(Printable.of(text) + " is not a truth value (true or false)");
        };
    }

    /** What Podman's generator takes for true; all else is false to it. */
    private static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "on" -> true;
            default -> false;
        };
    }
}
