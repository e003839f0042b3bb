package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.ExitCodePropagation;
import dev.quadlet.model.value.KubeWorkingDirectory;
import dev.quadlet.model.value.LogDriver;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.RemapUsers;

/** The keys of {@code [Kube]}, in the order in which they are written. */
final class KubeKeys {

    static final Section<Kube, KubeBuilder> SECTION = Section.<Kube, KubeBuilder>of("Kube")
            .words("Yaml", v(4, 4), Kube::yamls, KubeBuilder::yaml, Codec.TEXT)
            .words("AutoUpdate", v(4, 7), Kube::autoUpdates, KubeBuilder::autoUpdate, Codec.KUBE_AUTO_UPDATE)
            .words("ConfigMap", v(4, 4), Kube::configMaps, KubeBuilder::configMap, Codec.TEXT)
            .lines(
                    "ContainersConfModule",
                    v(4, 8),
                    Kube::containersConfModules,
                    KubeBuilder::containersConfModule,
                    Codec.TEXT)
            .last(
                    "ExitCodePropagation",
                    v(4, 6),
                    Kube::exitCodePropagation,
                    KubeBuilder::exitCodePropagation,
                    Codec.choice(ExitCodePropagation.values()))
            .args("GlobalArgs", v(4, 8), Kube::globalArgs, KubeBuilder::globalArgs)
            .flag("KubeDownForce", v(4, 8), Kube::kubeDownForce, KubeBuilder::kubeDownForce)
            .last("LogDriver", v(4, 5), Kube::logDriver, KubeBuilder::logDriver, Codec.choice(LogDriver.values()))
            .words("LogOpt", v(5, 2), Kube::logOpts, KubeBuilder::logOpt, Codec.SETTING)
            .lines("Network", v(4, 4), Kube::networks, KubeBuilder::network, Codec.NETWORK)
            .args("PodmanArgs", v(4, 6), Kube::podmanArgs, KubeBuilder::podmanArgs)
            .lines("PublishPort", v(4, 4), Kube::publishPorts, KubeBuilder::publishPort, Codec.PORT)
            .words("RemapGid", v(4, 4), Kube::remapGids, KubeBuilder::remapGid, Codec.TEXT)
            .words("RemapUid", v(4, 4), Kube::remapUids, KubeBuilder::remapUid, Codec.TEXT)
            .number("RemapUidSize", v(4, 4), Kube::remapUidSize, KubeBuilder::remapUidSize)
            .last("RemapUsers", v(4, 4), Kube::remapUsers, KubeBuilder::remapUsers, Codec.choice(RemapUsers.values()))
            .last("ServiceName", v(5, 3), Kube::explicitServiceName, KubeBuilder::serviceName, Codec.SERVICE_NAME)
            .last(
                    "SetWorkingDirectory",
                    v(4, 7),
                    Kube::setWorkingDirectory,
                    KubeBuilder::setWorkingDirectory,
                    Codec.choice(KubeWorkingDirectory.values()))
            .last("UserNS", v(4, 5), Kube::userNs, KubeBuilder::userNs, Codec.USER_NAMESPACE)
            .end();

    static final UnitType<Kube, KubeBuilder> TYPE =
            Quadlets.type("kube", v(4, 4), "", SECTION, KubeBuilder::new, KubeBuilder::build);

    private KubeKeys() {}

    private static PodmanVersion v(int major, int minor) {
        return PodmanVersion.of(major, minor);
    }
}
