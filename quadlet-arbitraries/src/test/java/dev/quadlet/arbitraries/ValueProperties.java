package dev.quadlet.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.value.AddressRange;
import dev.quadlet.model.value.AutoUpdate;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.BuildSecret;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.Device;
import dev.quadlet.model.value.Durations;
import dev.quadlet.model.value.ExposedPort;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.HealthInterval;
import dev.quadlet.model.value.HostEntry;
import dev.quadlet.model.value.IdMapping;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.KubeAutoUpdate;
import dev.quadlet.model.value.Limit;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.MountType;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.PortRange;
import dev.quadlet.model.value.Protocol;
import dev.quadlet.model.value.PublishedPort;
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
import dev.quadlet.model.value.VolumeOption;
import dev.quadlet.model.value.VolumeSource;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * What is made of any parts is either refused, or comes back from its own text as the same value. That a value is
 * refused is always an {@link IllegalArgumentException}.
 */
class ValueProperties {

    @Property(tries = 3000)
    void device(
            @ForAll("texts") Text host,
            @ForAll("optionalTexts") Optional<Text> container,
            @ForAll("optionalParts") Optional<String> permissions,
            @ForAll boolean optional) {
        assertRoundTrip(() -> new Device(host, container, permissions, optional), Device::parse);
    }

    @Property
    void hostEntry(@ForAll("partLists") List<String> names, @ForAll("addresses") String address) {
        assertRoundTrip(() -> new HostEntry(names, Optional.of(IpAddress.parse(address))), HostEntry::parse);
        assertRoundTrip(() -> new HostEntry(names, Optional.empty()), HostEntry::parse);
    }

    @Property
    void idMapping(
            @ForAll("flags") String flags,
            @ForAll("numbers") long inside,
            @ForAll boolean onHost,
            @ForAll("numbers") long outside,
            @ForAll("optionalNumbers") OptionalLong amount) {
        assertRoundTrip(() -> new IdMapping(flags, inside, onHost, outside, amount), IdMapping::parse);
    }

    @Property
    void ulimit(
            @ForAll("limits") String name,
            @ForAll("optionalNumbers") OptionalLong soft,
            @ForAll("optionalNumbers") OptionalLong hard) {
        assertRoundTrip(() -> new Ulimit(name, soft, hard), Ulimit::parse);
    }

    @Property(tries = 2000)
    void secretUse(@ForAll("parts") String name, @ForAll("partLists") List<String> options) {
        assertRoundTrip(() -> new SecretUse(name, options), SecretUse::parse);
    }

    @Property(tries = 2000)
    void buildSecret(@ForAll("texts") Text id, @ForAll("partLists") List<String> options) {
        assertRoundTrip(() -> new BuildSecret(id, options), BuildSecret::parse);
    }

    @Property(tries = 2000)
    void tmpfsMount(@ForAll("texts") Text path, @ForAll("partLists") List<String> options) {
        assertRoundTrip(() -> new TmpfsMount(path, options), TmpfsMount::parse);
    }

    @Property(tries = 3000)
    void volumeMount(
            @ForAll("sources") Supplier<VolumeSource> source,
            @ForAll("texts") Text target,
            @ForAll("partLists") List<String> options) {
        assertRoundTrip(
                () -> new VolumeMount(
                        source.get(),
                        target,
                        options.stream().map(VolumeOption::of).toList()),
                VolumeMount::parse);
    }

    @Property(tries = 3000)
    void mount(
            @ForAll MountType type,
            @ForAll("optionalTexts") Optional<Text> source,
            @ForAll("optionalTexts") Optional<Text> target,
            @ForAll("parts") String option,
            @ForAll("optionalTexts") Optional<Text> value) {
        assertRoundTrip(() -> new Mount(type, source, target, List.of(new Mount.Option(option, value))), Mount::parse);
    }

    @Property(tries = 3000)
    void networkMode(@ForAll("parts") String name, @ForAll("partLists") List<String> options) {
        assertRoundTrip(() -> new NetworkMode.Named(name, options), NetworkMode::parse);
        assertRoundTrip(() -> new NetworkMode.OfContainer(name), NetworkMode::parse);
        assertRoundTrip(() -> new NetworkMode.Namespace(name), NetworkMode::parse);
        assertRoundTrip(() -> new NetworkMode.OfUnit(UnitName.parse(name), options), NetworkMode::parse);
        for (NetworkMode.Kind kind : NetworkMode.Kind.values()) {
            assertRoundTrip(() -> new NetworkMode.Builtin(kind, options), NetworkMode::parse);
        }
    }

    @Property(tries = 2000)
    void userNamespace(
            @ForAll("parts") String name,
            @ForAll("partLists") List<String> options,
            @ForAll("optionalNumbers") OptionalLong uid,
            @ForAll("optionalNumbers") OptionalLong gid) {
        assertRoundTrip(() -> new UserNamespace.KeepId(uid, gid, OptionalLong.empty()), UserNamespace::parse);
        assertRoundTrip(() -> new UserNamespace.Auto(options), UserNamespace::parse);
        assertRoundTrip(() -> new UserNamespace.Path(name), UserNamespace::parse);
        assertRoundTrip(() -> new UserNamespace.OfContainer(name), UserNamespace::parse);
    }

    @Property(tries = 2000)
    void imageRef(
            @ForAll("parts") String name,
            @ForAll("optionalParts") Optional<String> tag,
            @ForAll("optionalParts") Optional<String> digest) {
        assertRoundTrip(() -> new ImageRef(name, tag, digest), ImageRef::parse);
    }

    @Property(tries = 2000)
    void imageRefIsReadAsAnImageSource(@ForAll("parts") String name, @ForAll("optionalParts") Optional<String> tag) {
        assertRoundTrip(() -> new ImageRef(name, tag, Optional.empty()), ImageSource::parse);
    }

    @Property
    void publishedPort(
            @ForAll("addresses") String address,
            @ForAll @IntRange(min = -1, max = 65600) int first,
            @ForAll @IntRange(min = 0, max = 3) int more,
            @ForAll @IntRange(min = 0, max = 65600) int inside,
            @ForAll Protocol protocol) {
        for (Optional<String> ip : List.of(Optional.of(address), Optional.<String>empty())) {
            assertRoundTrip(
                    () -> new PublishedPort(
                            ip.map(IpAddress::parse),
                            Optional.of(PortRange.of(first, first + more)),
                            PortRange.of(inside, inside + more),
                            protocol),
                    PublishedPort::parse);
            assertRoundTrip(
                    () -> new PublishedPort(
                            ip.map(IpAddress::parse), Optional.empty(), PortRange.of(inside, inside + more), protocol),
                    PublishedPort::parse);
        }
        assertRoundTrip(() -> new ExposedPort(PortRange.of(first, first + more), protocol), ExposedPort::parse);
    }

    @Property
    void subnetAndAddressRange(
            @ForAll("addresses") String first,
            @ForAll("addresses") String last,
            @ForAll @IntRange(max = 129) int prefix) {
        assertRoundTrip(() -> new Subnet(IpAddress.parse(first), prefix), Subnet::parse);
        assertRoundTrip(() -> new Subnet(IpAddress.parse(first), prefix), AddressRange::parse);
        assertRoundTrip(() -> AddressRange.between(IpAddress.parse(first), IpAddress.parse(last)), AddressRange::parse);
    }

    @Property
    void byteSize(@ForAll @LongRange(min = -1) long bytes) {
        assertRoundTripAs(() -> ByteSize.bytes(bytes), ByteSize::podman, ByteSize::parse);
        assertRoundTripAs(() -> ByteSize.bytes(bytes), ByteSize::inSystemd, ByteSize::parse);
    }

    @Property
    void byteSizesOfUnits(@ForAll @LongRange(min = 0, max = 1L << 32) long number) {
        assertThat(ByteSize.kibibytes(number)).isEqualTo(ByteSize.parse(number + "k"));
        assertThat(ByteSize.mebibytes(number)).isEqualTo(ByteSize.parse(number + "m"));
        assertThat(ByteSize.gibibytes(number)).isEqualTo(ByteSize.parse(number + "G"));
    }

    @Property
    void limit(@ForAll("parts") String text, @ForAll("numbers") long number, @ForAll @IntRange(min = -2) int percent) {
        assertRoundTrip(() -> Limit.parse(text), Limit::parse);
        assertRoundTrip(() -> Limit.of(number), Limit::parse);
        assertRoundTrip(() -> Limit.percent(percent), Limit::parse);
        assertRoundTrip(() -> Limit.of(ByteSize.bytes(number)), Limit::parse);
    }

    @Property
    void durationsInGoAndInSystemd(@ForAll("durations") Duration time) {
        assertRoundTripAs(() -> time, Durations::inGo, Durations::fromGo);
        assertRoundTripAs(() -> time, Durations::inSystemd, Durations::fromSystemd);
        assertRoundTrip(() -> TimeSpan.of(time), TimeSpan::parse);
        assertRoundTrip(() -> HealthInterval.of(time), HealthInterval::parse);
    }

    @Property
    void fileMode(@ForAll int bits) {
        assertRoundTrip(() -> FileMode.of(bits), FileMode::parse);
        assertRoundTrip(() -> FileMode.of(bits & 07777), FileMode::parse);
    }

    @Property(tries = 2000)
    void smallValuesOfOneText(@ForAll("parts") String text, @ForAll("parts") String more, @ForAll("texts") Text value) {
        assertRoundTrip(() -> Calendar.parse(text), Calendar::parse);
        assertRoundTrip(() -> Signal.of(text), Signal::of);
        assertRoundTrip(() -> new Setting(text, value), Setting::parse);
        assertRoundTrip(() -> KubeAutoUpdate.of(text, AutoUpdate.LOCAL), KubeAutoUpdate::parse);
        assertRoundTrip(() -> BuildContext.at(text), BuildContext::parse);
        assertRoundTrip(() -> new BuildContext.Location(value), BuildContext::parse);
        assertRoundTrip(() -> new UnitName(text, more), UnitName::parse);
        assertRoundTrip(() -> IpAddress.parse(text), IpAddress::parse);
    }

    @Property
    void podmanVersion(
            @ForAll @IntRange(max = 9999) int a,
            @ForAll @IntRange(max = 9999) int b,
            @ForAll @IntRange(max = 99) int c) {
        PodmanVersion version = new PodmanVersion(a, b, c);
        assertThat(PodmanVersion.parse(version.toString())).isEqualTo(version);
        assertThat(version.isAtLeast(PodmanVersion.of(a, b))).isTrue();
        assertThat(version.isAtLeast(new PodmanVersion(a, b, c + 1))).isFalse();
        assertThat(version.isAtLeast(new PodmanVersion(a, b + 1, 0))).isFalse();
    }

    @Property(tries = 3000)
    void addressesAreThoseOfTheJdk(@ForAll("addressLike") String text) throws UnknownHostException {
        Optional<byte[]> ours;
        try {
            ours = Optional.of(IpAddress.parse(text).bytes());
        } catch (IllegalArgumentException refused) {
            ours = Optional.empty();
        }
        Optional<byte[]> jdks = text.contains(":") ? v6OfTheJdk(text) : Optional.empty();
        // The JDK also takes leading zeros that neither Podman nor we take.
        boolean zeros = text.matches(".*[0-9a-fA-F]{5}.*|.*(^|[.:])0\\d+\\..*|.*\\.0\\d.*");
        if (text.contains(":") && !zeros) {
            assertThat(ours.isPresent()).as(text).isEqualTo(jdks.isPresent());
        }
        if (ours.isPresent()) {
            byte[] expected =
                    jdks.isPresent() ? jdks.get() : InetAddress.getByName(text).getAddress();
            // The JDK makes IPv4 addresses of mapped ones.
            byte[] actual = ours.get();
            assertThat(expected.length == 4 ? lastFour(actual) : actual)
                    .as(text)
                    .isEqualTo(expected);
        }
    }

    @Property
    void subnetsContainWhatNumbersSay(
            @ForAll("addresses") String network,
            @ForAll("addresses") String other,
            @ForAll @IntRange(max = 128) int bits) {
        IpAddress a = IpAddress.parse(network);
        IpAddress b = IpAddress.parse(other);
        int length = a.isV6() ? 128 : 32;
        int prefix = Math.min(bits, length);
        Subnet subnet = new Subnet(a, prefix);
        boolean same = a.isV6() == b.isV6()
                && new BigInteger(1, a.bytes())
                        .shiftRight(length - prefix)
                        .equals(new BigInteger(1, b.bytes()).shiftRight(length - prefix));
        assertThat(subnet.contains(b)).isEqualTo(same);
        assertThat(subnet.contains(a)).isTrue();
    }

    @Property
    void subnetsOverlapIfOneContainsTheOther(
            @ForAll("addresses") String a,
            @ForAll("addresses") String b,
            @ForAll @IntRange(max = 32) int prefixA,
            @ForAll @IntRange(max = 32) int prefixB) {
        Subnet one = new Subnet(IpAddress.parse(a), prefixA);
        Subnet other = new Subnet(IpAddress.parse(b), prefixB);
        boolean contains = (prefixA <= prefixB && one.contains(other.address()))
                || (prefixB <= prefixA && other.contains(one.address()));
        assertThat(one.overlaps(other)).isEqualTo(contains);
        assertThat(other.overlaps(one)).isEqualTo(contains);
        assertThat(one.overlaps(one)).isTrue();
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                "",
                                "a",
                                "web",
                                "0",
                                "r",
                                "w",
                                "rw",
                                "rwm",
                                "/a",
                                "/",
                                "/a/../b",
                                "./a",
                                "a/b",
                                "a:b",
                                "a,b",
                                "a;b",
                                "a=b",
                                "a b",
                                " a",
                                "a ",
                                "\"",
                                "'",
                                "\\",
                                "-x",
                                "+u1",
                                "@",
                                "=",
                                ",",
                                ":",
                                "::",
                                "ü",
                                "😀",
                                "\n",
                                "\t",
                                "\u0001",
                                "%i",
                                "%%x",
                                "$$x",
                                "${X}",
                                "%",
                                "$",
                                "$x",
                                "host",
                                "none",
                                "private",
                                "bridge",
                                "pasta",
                                "container",
                                "ns",
                                "keep-id",
                                "auto",
                                "x.network",
                                "x.container",
                                "x.volume",
                                "x.image",
                                "x.build",
                                "a:b.network",
                                "x.service",
                                "default",
                                "file",
                                "unit",
                                "FILE",
                                "yaml",
                                "localhost",
                                "docker.io/x",
                                "docker.io/x.build",
                                "1.image",
                                "host-gateway",
                                "registry",
                                "disable",
                                "infinity",
                                "512m",
                                "512M",
                                "5%",
                                "-1",
                                "1",
                                "9",
                                "TERM",
                                "sigterm",
                                "ip=10.0.0.1",
                                "id=x",
                                "ro",
                                "z",
                                "type",
                                "source",
                                "size",
                                "web@",
                                "web@x",
                                "a.b.c",
                                "nofile",
                                "sha256:" + "0123456789abcdef".repeat(4))),
                Tuple.of(2, CodecTexts.text()),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
    }

    @Provide
    Arbitrary<Optional<String>> optionalParts() {
        return parts().map(Optional::of).injectNull(0.3).map(part -> part == null ? Optional.empty() : part);
    }

    @Provide
    Arbitrary<List<String>> partLists() {
        return parts().list().ofMaxSize(3);
    }

    /** Texts of the parts, literal or, where that can be, in systemd's form. */
    @Provide
    Arbitrary<Text> texts() {
        return Arbitraries.oneOf(parts(), CodecTexts.text(), Arbitraries.of("/a", "/b/c", "%h/x"))
                .map(part -> {
                    try {
                        return part.length() % 2 == 0 ? Text.expanded(part) : Text.literal(part);
                    } catch (IllegalArgumentException refused) {
                        return Text.literal("/x");
                    }
                });
    }

    @Provide
    Arbitrary<Optional<Text>> optionalTexts() {
        return texts().map(Optional::of).injectNull(0.3).map(text -> text == null ? Optional.empty() : text);
    }

    @Provide
    Arbitrary<Supplier<VolumeSource>> sources() {
        return Arbitraries.oneOf(
                parts().map(part -> () -> VolumeSource.hostPath(part)),
                parts().map(part -> () -> VolumeSource.named(part)),
                parts().map(part -> () -> VolumeSource.inHome(part)),
                parts().map(part -> () -> VolumeSource.parse(part)),
                parts().map(part -> () -> UnitName.parse(part)),
                parts().map(part -> VolumeSource::anonymous));
    }

    @Provide
    Arbitrary<String> flags() {
        return Arbitraries.of("", "+", "u", "g", "ug", "+ug", "+u", "x", "++", "5", "+u5", ":");
    }

    @Provide
    Arbitrary<String> limits() {
        return Arbitraries.of("nofile", "host", "core", "core cpu", "", " ", "files", "NOFILE", "stack", "nofile=1");
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(-2L, -1L, 0L, 1L, 1000L, 65536L, 4294967295L, 9999999999L, 10000000000L),
                Arbitraries.longs().between(-10, 100_000));
    }

    @Provide
    Arbitrary<OptionalLong> optionalNumbers() {
        return Arbitraries.oneOf(numbers().map(OptionalLong::of), Arbitraries.just(OptionalLong.empty()));
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> v4 = Arbitraries.of(0, 1, 10, 89, 127, 128, 192, 254, 255)
                .list()
                .ofSize(4)
                .map(bytes -> bytes.get(0) + "." + bytes.get(1) + "." + bytes.get(2) + "." + bytes.get(3));
        Arbitrary<String> v6 = Arbitraries.of("0", "1", "ffff", "fd00", "8000", "AbCd", "00ff")
                .list()
                .ofSize(8)
                .map(groups -> String.join(":", groups));
        return Arbitraries.oneOf(
                v4, v6, Arbitraries.of("::", "::1", "fd00::", "fd00::5", "::ffff:10.0.0.1", "1:2::7:8"));
    }

    @Provide
    Arbitrary<String> addressLike() {
        Arbitrary<String> pieces = Arbitraries.of(
                "::", ":", ".", "0", "1", "12", "255", "256", "ff", "FFFF", "12345", "1.2.3.4", "g", "01", "");
        return Arbitraries.oneOf(addresses(), pieces.list().ofMaxSize(12).map(list -> String.join("", list)));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-5, 10_000_000_000L).map(Duration::ofNanos),
                Arbitraries.longs().between(-5, 10_000_000_000L).map(Duration::ofSeconds),
                Arbitraries.longs().between(-5, 10_000_000_000L).map(Duration::ofMillis),
                Arbitraries.longs()
                        .between(0, 5_000_000_000L)
                        .map(micros -> Duration.ofSeconds(micros, micros * 1000 % 1_000_000_000)));
    }

    private static <V extends Value> void assertRoundTrip(Supplier<V> value, Function<String, ?> parse) {
        V made;
        try {
            made = value.get();
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat((Object) parse.apply(made.systemd())).as("%s", made).isEqualTo(made);
    }

    private static <V> void assertRoundTripAs(Supplier<V> value, Function<V, String> write, Function<String, V> parse) {
        V made;
        String text;
        try {
            made = value.get();
            text = write.apply(made);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(parse.apply(text)).as(text).isEqualTo(made);
    }

    private static Optional<byte[]> v6OfTheJdk(String text) {
        try {
            // In brackets it is a literal or nothing, and no name server is asked.
            return Optional.of(InetAddress.getByName("[" + text + "]").getAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    private static byte[] lastFour(byte[] bytes) {
        return bytes.length == 4 ? bytes : Arrays.copyOfRange(bytes, 12, 16);
    }
}
