package dev.quadlet.deploy;

import dev.quadlet.deploy.UnitContent.KeyName;
import dev.quadlet.deploy.UnitContent.Line;
import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Masking;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what differs between two contents of a unit, as people would say it. */
final class KeyChanges {

    /** The path of a configuration file, whose directory is named by its content. */
    private static final Pattern CONFIG = Pattern.compile("/files/[0-9a-f]{16}/([^:\"]+)");

    private static final int LONGEST_VALUE = 48;
    private static final int MOST_KEYS = 4;

    private final UnitContent before;
    private final UnitContent after;
    private final List<Cause> images = new ArrayList<>();
    private final Set<String> configs = new LinkedHashSet<>();
    private final List<KeyName> keys = new ArrayList<>();

    private KeyChanges(UnitContent before, UnitContent after) {
        this.before = before;
        this.after = after;
    }

    /** {@return the causes, the weightiest first; none if the contents are equal} */
    static List<Cause> of(UnitContent before, UnitContent after) {
        KeyChanges changes = new KeyChanges(before, after);
        Set<KeyName> all = new TreeSet<>(before.values().keySet());
        all.addAll(after.values().keySet());
        all.forEach(changes::compare);
        return changes.causes();
    }

    /** {@return whether a key of this section differs} */
    static boolean differ(UnitContent before, UnitContent after, String section) {
        Set<KeyName> all = new TreeSet<>(before.values().keySet());
        all.addAll(after.values().keySet());
        return all.stream()
                .filter(key -> key.section().equals(section))
                .anyMatch(key -> !values(before, key).equals(values(after, key)));
    }

    private static List<Line> values(UnitContent content, KeyName key) {
        return content.values(key.section(), key.name());
    }

    private void compare(KeyName key) {
        List<Line> old = values(before, key);
        List<Line> now = values(after, key);
        if (old.equals(now)) {
            return;
        }
        if (key.name().equals("Image") && old.size() == 1 && now.size() == 1) {
            images.add(new Cause(
                    Cause.Kind.IMAGE,
                    "image " + Printable.of(old.get(0).text()) + " → "
                            + Printable.of(now.get(0).text())));
        } else if (!compareConfigs(old, now)) {
            keys.add(key);
        }
    }

    /** Whether nothing but the content of configuration files differs. */
    private boolean compareConfigs(List<Line> old, List<Line> now) {
        if (old.size() != now.size()) {
            return false;
        }
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < old.size(); i++) {
            String one = old.get(i).text();
            String other = now.get(i).text();
            if (!one.equals(other)) {
                Matcher config = CONFIG.matcher(other);
                boolean same = config.find() && withoutDigests(one).equals(withoutDigests(other));
                if (!same) {
                    return false;
                }
                found.add(config.group(1));
            }
        }
        configs.addAll(found);
        return true;
    }

    private static String withoutDigests(String value) {
        return CONFIG.matcher(value).replaceAll("/files/*/$1");
    }

    private List<Cause> causes() {
        List<Cause> causes = new ArrayList<>(images);
        for (String config : configs) {
            causes.add(new Cause(Cause.Kind.CONFIG_FILE, "configuration file " + Printable.of(config) + " changed"));
        }
        if (keys.size() == 1) {
            causes.add(new Cause(Cause.Kind.KEYS, describe(keys.get(0))));
        } else if (!keys.isEmpty()) {
            List<String> names = keys.stream().map(KeyName::name).distinct().toList();
            String text = String.join(", ", names.subList(0, Math.min(names.size(), MOST_KEYS)));
            int more = names.size() - MOST_KEYS;
            causes.add(new Cause(Cause.Kind.KEYS, text + (more > 0 ? " and " + more + " more" : "") + " changed"));
        }
        return causes;
    }

    private String describe(KeyName key) {
        List<Line> removed = new ArrayList<>(values(before, key));
        List<Line> added = new ArrayList<>(values(after, key));
        List<Line> common = new ArrayList<>(removed);
        for (Line value : common) {
            if (added.remove(value)) {
                removed.remove(value);
            }
        }
        String name = Printable.of(key.name());
        if (removed.size() == 1 && added.size() == 1) {
            String old = shown(key, removed.get(0));
            String now = shown(key, added.get(0));
            return old.equals(now) ? name + " changed" : name + " " + old + " → " + now;
        }
        if (removed.isEmpty() && added.size() == 1) {
            return name + " " + shown(key, added.get(0)) + " added";
        }
        if (added.isEmpty() && removed.size() == 1) {
            return name + " " + shown(key, removed.get(0)) + " removed";
        }
        return (added.isEmpty() && removed.isEmpty() ? "order of " : "") + name + " changed";
    }

    private static String shown(KeyName key, Line value) {
        String masked =
                Masking.entry(key.name(), value.text()).substring(key.name().length() + 1);
        String text = masked.length() > LONGEST_VALUE ? masked.substring(0, LONGEST_VALUE) + "…" : masked;
        return text.isEmpty() ? "(nothing)" : Printable.of(text);
    }
}
