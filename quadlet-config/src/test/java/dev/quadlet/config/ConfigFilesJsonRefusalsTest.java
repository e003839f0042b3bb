package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigFilesJsonRefusalsTest {

    record Point(int x, int y) {}

    record Holder(Object value) {}

    static class Failing {
        public String getPassword() {
            throw new IllegalStateException("hunter2");
        }
    }

    static class Empty {}

    static class Loop {
        public List<Loop> getSelf() {
            return List.of(this);
        }
    }

    @Test
    void refusesASetWhoseElementsHaveNoOrder() {
        Set<Point> set = Set.of(new Point(1, 2), new Point(3, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.json(new Holder(set)))
                .withMessage("cannot write " + Holder.class.getName() + " as JSON, at value:"
                        + " the elements of a set have no natural order; use a list or a SortedSet");
    }

    @Test
    void namesTheClassAndThePropertyThatFailsButNoValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.json(Map.of("servers", List.of(new Failing()))))
                .withMessageMatching("cannot write java\\.util\\.\\S+ as JSON, at servers\\[0]\\.password:"
                        + " it failed with java\\.lang\\.IllegalStateException");
    }

    @Test
    void refusesClassesWithoutProperties() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.json(new Holder(new Empty())))
                .withMessageStartingWith("cannot write " + Holder.class.getName() + " as JSON, at value: ")
                .withMessageContaining("class " + Empty.class.getName() + " and no properties discovered");
    }

    @Test
    void refusesTypesThatOnlyAModuleOfJacksonKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.json(new Holder(OptionalInt.of(1))))
                .withMessageContaining("java.util.OptionalInt");
    }

    @Test
    void refusesObjectsThatReferToThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.json(new Loop()))
                .withMessageStartingWith("cannot write " + Loop.class.getName() + " as JSON, at ")
                .withMessageContaining("Document nesting depth");
    }

    @Test
    void refusesMapsWhoseKeysCannotBeSorted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.json(Map.of(new Point(1, 1), 1, new Point(2, 2), 2)))
                .withMessageContaining("Cannot order Map entries by key");
    }

    @Test
    void refusesHalfOfASurrogatePair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.json("\uD83D"))
                .withMessage("cannot write java.lang.String as JSON:"
                        + " a text in it is not valid Unicode (half of a surrogate pair)");
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker do
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> ConfigFiles.json(null))
                .withMessage("value");
    }
}
