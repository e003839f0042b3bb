package dev.quadlet.render;

import java.util.Map;

/** Keys of systemd that set the same thing, so that the order among them means something. */
final class SharedSetting {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("Unit.OnFailureIsolate", "OnFailureJobMode"),
            Map.entry("Unit.OnFailureJobMode", "OnFailureJobMode"),
            // Still known in [Service], where they stood at first.
            Map.entry("Unit.StartLimitInterval", "StartLimitInterval"),
            Map.entry("Unit.StartLimitIntervalSec", "StartLimitInterval"),
            Map.entry("Service.StartLimitInterval", "StartLimitInterval"),
            Map.entry("Unit.StartLimitBurst", "StartLimitBurst"),
            Map.entry("Service.StartLimitBurst", "StartLimitBurst"),
            Map.entry("Unit.StartLimitAction", "StartLimitAction"),
            Map.entry("Service.StartLimitAction", "StartLimitAction"),
            Map.entry("Unit.FailureAction", "FailureAction"),
            Map.entry("Service.FailureAction", "FailureAction"),
            Map.entry("Unit.RebootArgument", "RebootArgument"),
            Map.entry("Service.RebootArgument", "RebootArgument"),
            Map.entry("Service.TimeoutSec", "Timeout"),
            Map.entry("Service.TimeoutStartSec", "Timeout"),
            Map.entry("Service.TimeoutStopSec", "Timeout"),
            Map.entry("Service.TimeoutAbortSec", "Timeout"),
            Map.entry("Service.StandardInput", "StandardInput"),
            Map.entry("Service.StandardInputText", "StandardInput"),
            Map.entry("Service.StandardInputData", "StandardInput"),
            Map.entry("Service.LoadCredential", "LoadCredential"),
            Map.entry("Service.LoadCredentialEncrypted", "LoadCredential"),
            Map.entry("Service.BindPaths", "BindPaths"),
            Map.entry("Service.BindReadOnlyPaths", "BindPaths"),
            Map.entry("Service.ReadWritePaths", "ReadWritePaths"),
            Map.entry("Service.ReadWriteDirectories", "ReadWritePaths"),
            Map.entry("Service.ReadOnlyPaths", "ReadOnlyPaths"),
            Map.entry("Service.ReadOnlyDirectories", "ReadOnlyPaths"),
            Map.entry("Service.InaccessiblePaths", "InaccessiblePaths"),
            Map.entry("Service.InaccessibleDirectories", "InaccessiblePaths"));

    private SharedSetting() {}

    /** What a key sets: of two entries for one setting, the later one replaces the other or adds to it. */
    static String of(String section, String key) {
        String name = section + "." + key;
        if (section.equals("Unit")) {
            // An empty one takes back all of them.
            if (key.startsWith("Condition")) {
                return "Condition";
            }
            if (key.startsWith("Assert")) {
                return "Assert";
            }
        }
        return SETTINGS.getOrDefault(name, name);
    }
}
