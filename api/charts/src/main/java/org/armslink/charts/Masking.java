package org.armslink.charts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;
import org.jspecify.annotations.Nullable;

/**
 * Who must not be recognised in an export: victims, witnesses and minors, their aliases, and the records that are said
 * to be of the same person. Their names are also taken out of every other text.
 *
 * <p>Links that are themselves left out of the export count here too: nobody is named because the reason for not
 * naming them is restricted.
 */
final class Masking {
    // A shorter name would blot out parts of many words that have nothing to do with it.
    private static final int SHORTEST_NAME = 4;

    private final Set<Key> masked;
    private final @Nullable Pattern names;

    private Masking(Set<Key> masked, @Nullable Pattern names) {
        this.masked = masked;
        this.names = names;
    }

    static Masking of(Subgraph subgraph, Restrictions restrictions) {
        var masked = new HashSet<>(restrictions.maskedPersons());
        for (RecordView node : subgraph.records()) {
            if (Boolean.TRUE.equals(node.properties().get("minor"))) {
                masked.add(node.key());
            }
        }
        for (LinkView link : subgraph.links()) {
            if (link.type() == LinkType.VICTIM_IN || link.type() == LinkType.WITNESS_IN) {
                masked.add(link.from());
            }
        }
        while (spread(subgraph.links(), masked)) {
            // Until nothing more is reached: one person may have a chain of records.
        }
        return new Masking(masked, names(subgraph.records(), masked));
    }

    private static boolean spread(List<LinkView> links, Set<Key> masked) {
        boolean grown = false;
        for (LinkView link : links) {
            if (link.type() == LinkType.SAME_AS && masked.contains(link.to())) {
                grown |= masked.add(link.from());
            }
            if ((link.type() == LinkType.SAME_AS || link.type() == LinkType.ALSO_KNOWN_AS)
                    && masked.contains(link.from())) {
                grown |= masked.add(link.to());
            }
        }
        return grown;
    }

    private static @Nullable Pattern names(List<RecordView> records, Set<Key> masked) {
        var names = new LinkedHashSet<String>();
        for (RecordView node : records) {
            if (masked.contains(node.key()) && (node.label() == Label.PERSON || node.label() == Label.ALIAS)) {
                names.add(node.caption());
                for (String property : List.of("name", "nameRaw", "otherNames")) {
                    Object value = node.properties().get(property);
                    if (value instanceof List<?> several) {
                        several.forEach(one -> names.add(String.valueOf(one)));
                    } else if (value != null) {
                        names.add(value.toString());
                    }
                }
            }
        }
        String anyOf = names.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return anyOf.isEmpty()
                ? null
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + anyOf + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean hides(RecordView node) {
        return masked.contains(node.key()) && (node.label() == Label.PERSON || node.label() == Label.ALIAS);
    }

    String caption(RecordView node) {
        return hides(node) ? node.label().text() + ", masked" : clean(node.caption());
    }

    /** None for the masked; for others without masked names. */
    Map<String, Object> properties(RecordView node) {
        return hides(node) ? Map.of() : clean(node.properties());
    }

    Map<String, Object> clean(Map<String, Object> properties) {
        var cleaned = new LinkedHashMap<String, Object>();
        properties.forEach((name, value) -> cleaned.put(name, cleanValue(value)));
        cleaned.remove("caption");
        return cleaned;
    }

    private Object cleanValue(Object value) {
        if (value instanceof List<?> several) {
            var cleaned = new ArrayList<Object>();
            several.forEach(one -> cleaned.add(clean(String.valueOf(one))));
            return cleaned;
        }
        return value instanceof String text ? clean(text) : value;
    }

    String clean(String text) {
        return names == null ? text : names.matcher(text).replaceAll("[masked]");
    }

    /** As it is, or one that says that it is masked: a source's own number may be made of names. */
    Key clean(Key key) {
        return betrays(key) ? Key.of("masked") : key;
    }

    /** Whether a masked name stands in the key, which writes some letters as {@code ~} and two digits a byte. */
    boolean betrays(Key key) {
        return names != null && names.matcher(plain(key.text())).find();
    }

    private static String plain(String key) {
        var bytes = new ByteArrayOutputStream(key.length());
        for (int i = 0; i < key.length(); i++) {
            boolean written = key.charAt(i) == '~' && i + 2 < key.length();
            if (written && HexFormat.isHexDigit(key.charAt(i + 1)) && HexFormat.isHexDigit(key.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(key, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(key.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
