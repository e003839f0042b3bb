package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;

/** The keys of {@code [Install]}, in the order in which they are written. */
final class InstallKeys {

    static final Section<InstallSection, InstallSectionBuilder> SECTION =
            Section.<InstallSection, InstallSectionBuilder>of("Install")
                    .settingWords("Alias", InstallSection::alias, InstallSectionBuilder::alias, Codec.UNIT)
                    .settingWords("WantedBy", InstallSection::wantedBy, InstallSectionBuilder::wantedBy, Codec.UNIT)
                    .settingWords(
                            "RequiredBy", InstallSection::requiredBy, InstallSectionBuilder::requiredBy, Codec.UNIT)
                    .settingWords("UpheldBy", InstallSection::upheldBy, InstallSectionBuilder::upheldBy, Codec.UNIT)
                    .setting(
                            "DefaultInstance",
                            InstallSection::defaultInstance,
                            InstallSectionBuilder::defaultInstance,
                            Codec.TEXT)
                    .settingWords("Also", InstallSection::also, InstallSectionBuilder::also, Codec.UNIT)
                    .end();

    private InstallKeys() {}
}
