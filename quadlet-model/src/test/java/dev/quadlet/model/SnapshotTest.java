package dev.quadlet.model;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeSource;
import org.junit.jupiter.api.Test;

/** Examples of data that is copied before changes, and of {@link OnChange}. */
class SnapshotTest {

    @Test
    void volumesSayWhenTheyAreCopied() {
        assertThat(Volume.named("data").build().snapshotBefore()).isEmpty();
        Volume data =
                Volume.named("data").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
        assertThat(data.snapshotBefore()).contains(SnapshotBefore.IMAGE_CHANGE);
        assertThat(data.toBuilder().build()).isEqualTo(data);
        assertThat(data).isNotEqualTo(Volume.named("data").build()).hasToString("data.volume[]");
        assertRefused(
                () -> Volume.named("data@").snapshotBefore(SnapshotBefore.ANY_CHANGE),
                "no snapshot of data@.volume: a template is no volume; name those of its instances, such as"
                        + " data@x.volume");
    }

    @Test
    void directoriesSayWhenTheyAreCopied() {
        HostDirectory plain = HostDirectory.inHome("data");
        HostDirectory copied = plain.snapshotBefore(SnapshotBefore.ANY_CHANGE);
        assertThat(plain.snapshotBefore()).isEmpty();
        assertThat(copied.snapshotBefore()).contains(SnapshotBefore.ANY_CHANGE);
        assertThat(copied.owner("al", "al").mode(FileMode.of(0700)).snapshotBefore())
                .contains(SnapshotBefore.ANY_CHANGE);
    }

    @Test
    void stacksNameDataThatHasNoUnit() {
        VolumeSource named = VolumeSource.named("pgdata");
        VolumeSource path = VolumeSource.hostPath("/srv/blog");
        VolumeSource home = VolumeSource.inHome("notes");
        VolumeSource unit = UnitName.parse("data@x.volume");
        Stack stack = Stack.named("blog")
                .snapshotBefore(SnapshotBefore.IMAGE_CHANGE, named, path)
                .snapshotBefore(SnapshotBefore.ANY_CHANGE, home, unit)
                .build();
        assertThat(stack.snapshots())
                .containsExactly(
                        new DataSnapshot(named, SnapshotBefore.IMAGE_CHANGE),
                        new DataSnapshot(path, SnapshotBefore.IMAGE_CHANGE),
                        new DataSnapshot(home, SnapshotBefore.ANY_CHANGE),
                        new DataSnapshot(unit, SnapshotBefore.ANY_CHANGE));
        assertThat(stack.mapContainers(c -> c)).isEqualTo(stack);
    }

    @Test
    void dataThatCannotBeFoundAgainIsRefused() {
        refused(
                VolumeSource.anonymous(),
                "an anonymous volume: it goes with its container. Give it a name: VolumeSource.named(...)");
        refused(
                UnitName.parse("data@.volume"),
                "data@.volume: a template is no volume; name those of its instances, such as data@x.volume");
        refused(
                UnitName.parse("model.artifact"),
                "model.artifact: only a .volume unit has data of its own that changes");
        refused(
                VolumeSource.parse("data-%i"),
                "data-%i: systemd expands this name, so that it is not known before; say the name itself");
        for (String path : new String[] {"./data", "%h", "%h/%i", "/srv/%H", "%h/../al", "%S/data"}) {
            refused(
                    VolumeSource.hostPath(Text.expanded(path)),
                    path + ": it needs a path that is known before, from / or %h/ on, without .. and further"
                            + " specifiers");
        }
    }

    @Test
    void unitsSayWhatAChangeDoes() {
        Container web = Container.named("web", ImageRef.parse("x")).build();
        assertThat(web.onChange()).isEqualTo(OnChange.RESTART);
        Container reloaded = web.toBuilder().onChange(OnChange.RELOAD).build();
        assertThat(reloaded.onChange()).isEqualTo(OnChange.RELOAD);
        assertThat(reloaded.toBuilder().build()).isEqualTo(reloaded).isNotEqualTo(web);
        assertThat(reloaded).hasToString(web.toString());
        assertThat(Timer.named("t").onChange(OnChange.NONE).build().onChange()).isEqualTo(OnChange.NONE);
        assertThat(SystemdUnit.service("s").onChange(OnChange.RELOAD).build().toBuilder()
                        .build()
                        .onChange())
                .isEqualTo(OnChange.RELOAD);
        Secret secret = Secret.named("s").from(SecretSource.hostFile("/etc/s")).build();
        assertThat(secret.onChange()).isEqualTo(OnChange.RESTART);
    }

    private static void refused(VolumeSource source, String message) {
        assertRefused(
                () -> Stack.named("s").snapshotBefore(SnapshotBefore.ANY_CHANGE, source), "no snapshot of " + message);
    }
}
