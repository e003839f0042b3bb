package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitLine;
import dev.quadlet.render.UnitReader;
import dev.quadlet.render.UnitText;
import dev.quadlet.render.UnitTree;
import dev.quadlet.render.Unquoting;
import dev.quadlet.validate.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Any bytes can be read as a unit and checked, and what was read can be written and is then read as the same. */
class ReaderFuzz {

    private static final List<UnitType<? extends QuadletUnit, ?>> TYPES = UnitTypes.quadlet();

    private static final Validator VALIDATOR = Validator.standard();

    private static final List<PodmanVersion> VERSIONS =
            List.of(PodmanVersion.of(4, 4), PodmanVersion.of(5, 4), Validator.NEWEST_PODMAN);

    @DictionaryEntries({
        "[Unit]",
        "[Service]",
        "[Install]",
        "[Quadlet]",
        "[Container]",
        "[Pod]",
        "[Network]",
        "[Volume]",
        "[Kube]",
        "[Image]",
        "[Build]",
        "[Artifact]",
        "Image=",
        "Exec=",
        "PodmanArgs=",
        "Environment=",
        "Label=",
        "PublishPort=",
        "Volume=",
        "Mount=",
        "Network=",
        "HealthInterval=",
        "StopTimeout=",
        "AddCapability=",
        "UserNS=",
        "IP=",
        "Secret=",
        "Ulimit=",
        "AddHost=",
        "After=",
        "Description=",
        "Restart=",
        "TimeoutStartSec=",
        "ExecStartPre=",
        "WantedBy=",
        "Subnet=",
        "IPRange=",
        "User=",
        "Yaml=",
        "ImageTag=",
        "Artifact=",
        "DefaultDependencies=",
        "%h",
        "$$",
        "${A}",
        "type=bind,source=",
        "127.0.0.1:80:80",
        "10.0.0.0/24"
    })
    @FuzzTest(maxDuration = "30s")
    void anyBytesAreReadAsAUnit(byte[] bytes) {
        UnitType<?, ?> type = TYPES.get(bytes.length == 0 ? 0 : Math.floorMod(bytes[0], TYPES.size()));
        UnitName name = new UnitName("test", type.name());
        UnitFile file = UnitFile.parse(bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length));
        for (UnitLine.Entry entry : file.entries()) {
            for (Lookup lookup : Lookup.values()) {
                Unquoting.words(lookup, entry.value());
            }
        }
        Unit unit = UnitReader.read(name, file).unit();
        UnitReader.readDropIn(name, file);
        check(name, bytes);
        String text = UnitText.of(unit);
        Unit again = UnitReader.read(name, UnitFile.parse(text)).unit();
        assertThat(again).isEqualTo(unit);
        assertThat(UnitText.of(again)).isEqualTo(text);
    }

    /** As a unit and as a drop-in of it, for the version and manager that the bytes decide. */
    private static void check(UnitName name, byte[] bytes) {
        String content = new String(bytes, StandardCharsets.UTF_8);
        UnitTree files = UnitTree.of(Map.of(name.fileName(), content, name + ".d/10.conf", content));
        PodmanVersion podman = VERSIONS.get(bytes.length % VERSIONS.size());
        VALIDATOR
                .check(files, "", podman, bytes.length % 2 == 0)
                .forEach(finding -> assertThat(finding.toString()).isNotEmpty());
    }
}
