package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Examples of {@link Mount}, {@link VolumeMount} and {@link TmpfsMount}. */
class MountTest {

    @Test
    void fieldsWithCommasAndQuotesAreQuoted() {
        Mount mount = Mount.bind("/srv/a,b", "/da\"ta").with("ro");
        assertThat(mount.systemd()).isEqualTo("type=bind,\"source=/srv/a,b\",\"target=/da\"\"ta\",ro");
        assertThat(Mount.parse(mount.systemd())).isEqualTo(mount);
    }

    @Test
    void namesOfFieldsHaveOtherForms() {
        assertThat(Mount.parse("type=bind,src=/a,dst=/b,ro"))
                .isEqualTo(Mount.bind("/a", "/b").with("ro"));
        assertThat(Mount.parse("source=v,destination=/b")).isEqualTo(Mount.volume("v", "/b"));
        assertThat(Mount.tmpfs("/tmp").with("tmpfs-size", "50%").systemd())
                .isEqualTo("type=tmpfs,target=/tmp,tmpfs-size=50%%");
    }

    @Test
    void wrongMountsAreRefused() {
        assertRefused(() -> Mount.parse("type=bind,target=/a"), "Mount: a mount of type bind needs a source");
        assertRefused(
                () -> Mount.parse("type=nfs,target=/a"),
                "nfs is not a kind of mount (bind, volume, tmpfs, ramfs, image, artifact, glob or devpts)");
        assertRefused(
                () -> Mount.parse("type=tmpfs,\"target=/a"),
                "type=tmpfs,\"target=/a is not a mount (comma-separated fields such as"
                        + " type=bind,source=/srv,target=/data)");
        assertRefused(
                () -> Mount.parse("type=tmpfs,,target=/a"),
                "\"\" is not an option of a mount (a name such as ro, and not type, source or target)");
        assertRefused(
                () -> Mount.tmpfs("/a").with("dst", "/b"),
                "dst is not an option of a mount (a name such as ro, and not type, source or target)");
    }

    @Test
    void sourcesOfVolumesAreToldApart() {
        assertThat(VolumeMount.parse("/data")).isEqualTo(VolumeMount.of(VolumeSource.anonymous(), "/data"));
        assertThat(VolumeMount.parse("data.volume:/data"))
                .isEqualTo(VolumeMount.of(UnitName.parse("data.volume"), "/data"));
        assertThat(VolumeMount.parse("/srv:/data:ro,z"))
                .isEqualTo(VolumeMount.of(
                        VolumeSource.hostPath("/srv"), "/data", VolumeOption.READ_ONLY, VolumeOption.SHARED_LABEL));
        assertThat(VolumeMount.parse("data:/data")).isEqualTo(VolumeMount.of(VolumeSource.named("data"), "/data"));
        assertThat(VolumeMount.parse("%h/x:/data")).isEqualTo(VolumeMount.of(VolumeSource.inHome("x"), "/data"));
        assertThat(VolumeMount.parse("./x:/data").source()).isEqualTo(VolumeSource.hostPath("./x"));
        assertThat(VolumeMount.of(VolumeSource.hostPath("/50%"), "/$x")
                        .readOnly()
                        .systemd())
                .isEqualTo("/50%%:/$$x:ro");
    }

    @Test
    void wrongVolumesAreRefused() {
        assertRefused(
                () -> VolumeMount.parse("/a:data"),
                "Volume: \"data\" is not a path in the container (an absolute path without a colon)");
        assertRefused(() -> VolumeMount.parse("/a:/b:"), "\"\" is not a mount option (one option such as ro or z)");
        assertRefused(
                () -> VolumeMount.parse("my data:/b"),
                "\"my data\" is not the name of a volume (a letter or digit, then letters, digits and _ . -)");
        assertRefused(() -> VolumeMount.parse(":/b:ro"), "Volume: a volume without a name takes no options");
        assertRefused(
                () -> VolumeSource.hostPath("srv"),
                "srv is not a path of the host (an absolute path without a colon, nor a backslash at its end)");
        assertRefused(
                () -> VolumeSource.hostPath("%x"),
                "%%x is not a path of the host (an absolute path without a colon, nor a backslash at its end)");
        assertRefused(() -> VolumeOption.of("ro,z"), "ro,z is not a mount option (one option such as ro or z)");
    }

    @Test
    void temporaryFileSystemHasAnAbsolutePath() {
        assertThat(TmpfsMount.of("/run", "size=64m", "mode=1777").systemd()).isEqualTo("/run:size=64m,mode=1777");
        assertThat(TmpfsMount.parse("/run")).isEqualTo(TmpfsMount.of("/run"));
        assertRefused(() -> TmpfsMount.of("run"), "run is not a mount point (an absolute path without a colon)");
        assertRefused(
                () -> TmpfsMount.parse("/run:size=%i"),
                "/run:size=%i is not a tmpfs mount (options without specifiers and variables)");
    }
}
