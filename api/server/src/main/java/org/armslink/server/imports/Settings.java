package org.armslink.server.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a caller sets for a mapping or a measure, such as {@code period=3}. */
public final class Settings {
    private Settings() {}

    /** @throws IllegalArgumentException if one is not name=value, or a name comes twice */
    public static Map<String, String> parse(List<String> set) {
        var settings = new LinkedHashMap<String, String>();
        for (String one : set) {
            int equals = one.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException(
                        "A setting is name=value, such as period=3, but was: \"" + one + "\"");
            }
            if (settings.put(one.substring(0, equals), one.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("\"" + one.substring(0, equals) + "\" is set twice. Set it once");
            }
        }
        return settings;
    }
}
