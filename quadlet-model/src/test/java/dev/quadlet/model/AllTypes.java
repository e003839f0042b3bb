package dev.quadlet.model;

import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All types of units, those of systemd included, and all of their sections. */
final class AllTypes {

    private AllTypes() {}

    static List<UnitType<? extends Unit, ?>> list() {
        List<UnitType<? extends Unit, ?>> types = new ArrayList<>(UnitTypes.quadlet());
        types.add(TimerBuilder.TYPE);
        types.add(SystemdUnitKeys.of("service"));
        types.add(SystemdUnitKeys.of("socket"));
        return types;
    }

    /** Each section once, by its name: those of Podman, then those of systemd. */
    static Map<String, Section<?, ?>> sections() {
        Map<String, Section<?, ?>> sections = new LinkedHashMap<>();
        for (UnitType<? extends QuadletUnit, ?> type : UnitTypes.quadlet()) {
            for (Part<?, ?, ?, ?> part : type.parts()) {
                if (part.section().name().equals(type.section())) {
                    sections.put(type.section(), part.section());
                }
            }
        }
        sections.put("Quadlet", Quadlets.SECTION);
        sections.put("Unit", UnitKeys.SECTION);
        sections.put("Service", ServiceKeys.SECTION);
        sections.put("Install", InstallKeys.SECTION);
        sections.put("Timer", TimerKeys.SECTION);
        return sections;
    }

    /** The builder whose methods are the keys of a section. */
    static Class<?> builder(String section) {
        return switch (section) {
            case "Container" -> ContainerBuilder.class;
            case "Pod" -> PodBuilder.class;
            case "Network" -> NetworkBuilder.class;
            case "Volume" -> VolumeBuilder.class;
            case "Kube" -> KubeBuilder.class;
            case "Image" -> ImageBuilder.class;
            case "Build" -> BuildBuilder.class;
            case "Artifact" -> ArtifactBuilder.class;
            case "Quadlet" -> QuadletBuilder.class;
            case "Unit" -> UnitSectionBuilder.class;
            case "Service" -> ServiceSectionBuilder.class;
            case "Install" -> InstallSectionBuilder.class;
            case "Timer" -> TimerSectionBuilder.class;
            default -> throw new AssertionError("no builder for [" + section + "]");
        };
    }
}
