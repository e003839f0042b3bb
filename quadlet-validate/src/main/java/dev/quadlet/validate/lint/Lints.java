package dev.quadlet.validate.lint;

import dev.quadlet.validate.Rule;
import java.util.ArrayList;
import java.util.List;

/** All that the generator accepts, and that fails or hurts later. */
public final class Lints {

    private Lints() {}

    /** {@return the rules, in the order in which their findings are shown} */
    public static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(NameRules.rules());
        rules.addAll(SectionRules.rules());
        rules.addAll(TextRules.rules());
        rules.addAll(SpecifierRules.rules());
        rules.addAll(InvalidValues.rules());
        rules.addAll(ServiceRules.rules());
        rules.addAll(InstallRules.rules());
        rules.addAll(RootlessRules.rules());
        rules.add(new SubnetOverlap());
        rules.addAll(StaticAddresses.rules());
        rules.addAll(StorageRules.rules());
        rules.addAll(SelinuxRules.rules());
        rules.addAll(EnvironmentRules.rules());
        rules.add(new UndeclaredSecret());
        rules.addAll(ImageRules.rules());
        rules.addAll(ProcessRules.rules());
        rules.add(new SharedPath());
        rules.addAll(SnapshotRules.rules());
        rules.addAll(ReloadRules.rules());
        rules.add(new NeverStarted());
        return List.copyOf(rules);
    }
}
