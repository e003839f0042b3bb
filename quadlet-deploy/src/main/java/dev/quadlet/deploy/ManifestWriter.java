package dev.quadlet.deploy;

/** Writes manifests: the lines of one kind together, in the order of the manifest. */
final class ManifestWriter {

    static final String HEAD = "quadlet-manifest";
    static final String FORMAT = "1";

    private ManifestWriter() {}

    static String write(Manifest manifest) {
        StringBuilder out = new StringBuilder(4096);
        Fields.append(out, HEAD + " " + FORMAT);
        Fields.append(out, "fleet", manifest.fleet());
        Fields.append(out, "library", manifest.library());
        Fields.append(out, "podman", Fields.orNothing(manifest.podman()));
        manifest.stacks().forEach(stack -> Fields.append(out, "stack", stack));
        manifest.units()
                .forEach(unit -> Fields.append(
                        out,
                        "unit",
                        unit.stack(),
                        unit.path(),
                        unit.type(),
                        unit.service(),
                        Fields.orNothing(unit.object()),
                        unit.boot() ? "boot" : "demand",
                        unit.digest(),
                        unit.requires().isEmpty() ? Fields.NOTHING : String.join(",", unit.requires()),
                        Fields.word(unit.onChange())));
        manifest.images().forEach(image -> Fields.append(out, "image", image.stack(), image.service(), image.name()));
        manifest.data()
                .forEach(each -> Fields.append(
                        out,
                        "data",
                        each.stack(),
                        each.data().kindWord(),
                        each.data().name(),
                        Fields.word(each.when())));
        manifest.uses()
                .forEach(each -> Fields.append(
                        out,
                        "uses",
                        each.stack(),
                        each.service(),
                        each.data().kindWord(),
                        each.data().name(),
                        Fields.orNothing(each.image()),
                        Fields.word(each.how())));
        manifest.live()
                .forEach(file -> Fields.append(
                        out,
                        "live",
                        file.stack(),
                        file.service(),
                        file.path(),
                        file.config(),
                        file.mode().toString()));
        manifest.secrets().forEach(secret -> append(out, secret));
        manifest.files()
                .forEach(file -> Fields.append(
                        out, "file", file.stack(), file.path(), file.mode().toString(), file.sha256()));
        manifest.links().forEach(link -> Fields.append(out, "link", link.stack(), link.path(), link.target()));
        manifest.outside().forEach(link -> Fields.append(out, "outside", link.stack(), link.path(), link.target()));
        manifest.configs()
                .forEach(config -> Fields.append(
                        out, "config", config.path(), config.mode().toString(), config.sha256()));
        return out.toString();
    }

    static void append(StringBuilder out, Manifest.SecretEntry secret) {
        Fields.append(
                out,
                "secret",
                secret.stack(),
                secret.name(),
                secret.path(),
                secret.service(),
                secret.encrypted() ? "encrypted" : "plain",
                secret.digest());
    }
}
