package dev.quadlet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedHost;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExamplesTest {

    @ParameterizedTest
    @EnumSource
    void isEqualWhenBuiltTwice(Examples example) {
        Fleet first = example.fleet();
        assertThat(example.fleet()).isEqualTo(first);
        assertThat(HostRenderer.render(example.fleet())).isEqualTo(HostRenderer.render(first));
    }

    @ParameterizedTest
    @EnumSource
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void isTheSameEverywhere(Examples example) {
        List<RenderedHost> here = example.render();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(example.render()).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
