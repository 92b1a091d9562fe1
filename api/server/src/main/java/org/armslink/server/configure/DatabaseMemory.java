package org.armslink.server.configure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.store.process.MemorySize;
import org.jspecify.annotations.Nullable;

/** Memory for the embedded database, as a user gives it: such as {@code 2g} or {@code 768m}; what is not given comes from the machine's size. */
public record DatabaseMemory(
        @Nullable String heap, @Nullable String pageCache) {
    public static final DatabaseMemory OF_THIS_MACHINE = new DatabaseMemory(null, null);

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})([mg])");

    /** @throws IllegalArgumentException if a size is not one, or too small; the message says which */
    MemorySize size() {
        MemorySize usual = MemorySize.ofThisMachine();
        return new MemorySize(bytes("heap", heap, usual.heap()), bytes("page cache", pageCache, usual.pageCache()));
    }

    private static long bytes(String what, @Nullable String text, long usual) {
        if (text == null) {
            return usual;
        }
        Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException(
                    "The database's " + what + " is a size such as 768m or 2g, but was: \"" + text + "\"");
        }
        return Long.parseLong(size.group(1)) << (size.group(2).equals("m") ? 20 : 30);
    }
}
