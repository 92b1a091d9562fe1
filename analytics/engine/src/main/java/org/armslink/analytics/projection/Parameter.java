package org.armslink.analytics.projection;

import java.util.regex.Pattern;

/**
 * A value that the caller has to give.
 *
 * @param pattern what the whole value must match
 */
public record Parameter(String name, String means, Pattern pattern) {
    String check(String projection, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("Parameter " + name + " of projection " + projection + " (" + means
                    + ") must match " + pattern + ", but was: \"" + value + "\"");
        }
        return value;
    }
}
