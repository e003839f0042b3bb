package dev.quadlet.benchmarks;

import dev.quadlet.model.Volume;
import dev.quadlet.render.UnitText;

/** The first second of a configuration: twenty units, from the start of the process. */
public final class TwentyUnits {

    private TwentyUnits() {}

    /**
     * Renders ten containers and ten volumes.
     *
     * @param args ignored
     */
    public static void main(String... args) {
        int characters = 0;
        for (int i = 0; i < 10; i++) {
            Volume data = Volume.named("data-" + i).build();
            characters += UnitText.of(data).length();
            characters += UnitText.of(Fleets.service("app-" + i, data)).length();
        }
        System.out.println(characters + " characters");
    }
}
