package org.armslink.store.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.store.claim.PackedLink;
import org.armslink.store.claim.StoredClaim;
import org.armslink.store.write.Version;
import org.jspecify.annotations.Nullable;

/** How claims become entries for the bulk importer, and how they are read out of them again. */
final class EntryForm {
    /** The same in all claims of a load, and so kept once for all. */
    private static final Set<String> COMMON = Set.of("recordedAt", "recordedUntil", "importRun");
    /** What every projection reads of a link stands first: the database looks through properties from the first on. */
    private static final List<String> FIRST = List.of(PackedLink.PROPERTY);
    /** After a claim's own properties, always in this order; those from the document on tell where it was read. */
    private static final List<String> SAID =
            List.of("relKey", "grade", "validFrom", "validTo", "precision", "status", "method");

    private static final List<String> READ = List.of("document", "locator", "searchText");

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<String> namesByNumber = new ArrayList<>();
    private final Map<SightClass, Long> sights = new LinkedHashMap<>();
    private final Map<String, Object> common;
    private final StoredClaim stored;
    /** Most claims are of the class of the one before, and to compare two is quicker than to look one up. */
    private @Nullable SightClass lastSight;

    private int lastSightNumber;

    EntryForm(String run, long now) {
        this.stored = new StoredClaim(sights, run, now);
        this.common = Map.of("recordedAt", now, "recordedUntil", StoredClaim.OPEN, "importRun", run);
    }

    /** A class's number within the load, in order of first use. */
    int sightOf(SightClass sight) {
        if (!sight.equals(lastSight)) {
            lastSightNumber =
                    sights.computeIfAbsent(sight, none -> (long) sights.size()).intValue();
            lastSight = sight;
        }
        return lastSightNumber;
    }

    /** In order of their numbers within the load. */
    List<SightClass> sights() {
        return List.copyOf(sights.keySet());
    }

    private int number(String name) {
        Integer known = names.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() > Short.MAX_VALUE) {
            throw new IllegalStateException("More names than the form has numbers for");
        }
        names.put(name, names.size());
        namesByNumber.add(name);
        return names.size() - 1;
    }

    /** Puts a record, and returns the digest of what it says; where it was read does not count in it. */
    long[] put(NodeClaim node, EntryBuffer entry) {
        int sight = sightOf(node.claim().sight());
        Map<String, Object> all = stored.of(node);
        entry.clear();
        entry.putShort(number(node.label().text())).putText(node.key().text()).putInt(sight);
        return putClaim(
                all, all.size() - COMMON.size() - 2, node.label().properties().keySet(), entry);
    }

    /** Puts a link, and returns the digest of what it says. */
    long[] put(LinkClaim link, EntryBuffer entry) {
        int sight = sightOf(link.claim().sight());
        Map<String, Object> all = stored.of(link);
        all.put(PackedLink.PROPERTY, PackedLink.of(all));
        entry.clear();
        entry.putShort(number(link.type().name()))
                .putText(link.from().key().text())
                .putText(link.to().key().text())
                .putInt(sight);
        return putClaim(
                all, all.size() - COMMON.size() - 1, link.type().properties().keySet(), entry);
    }

    private long[] putClaim(Map<String, Object> all, int properties, Set<String> own, EntryBuffer entry) {
        entry.putShort(properties);
        int put = put(all, FIRST, entry) + put(all, own, entry) + put(all, SAID, entry);
        long[] said = entry.digest();
        put += put(all, READ, entry);
        if (put != properties) {
            throw new IllegalStateException("A claim has " + properties + " properties, of which " + put
                    + " have a place in the form: " + all.keySet());
        }
        return said;
    }

    private int put(Map<String, Object> all, Iterable<String> wanted, EntryBuffer entry) {
        int put = 0;
        for (String name : wanted) {
            Object value = all.get(name);
            if (value != null) {
                entry.putShort(number(name)).putValue(value);
                put++;
            }
        }
        return put;
    }

    /**
     * Puts a node that is no record.
     *
     * @param properties without {@code sight}
     * @param sight the class's number within the load, or -1 for none
     */
    void putBeside(String label, Map<String, Object> properties, int sight, EntryBuffer entry) {
        entry.clear();
        entry.putShort(number(label)).putInt(sight).putShort(properties.size());
        properties.forEach((name, value) -> entry.putShort(number(name)).putValue(value));
    }

    /** A record as it will be stored, but for the number of its sight class, which is that within the load. */
    Version record(ByteBuffer entry) {
        String label = name(entry);
        String key = text(entry);
        Map<String, Object> properties = properties(entry);
        properties.put("key", key);
        return new Version(label, "", "", properties);
    }

    /** A link as it will be stored, but for the number of its sight class, which is that within the load. */
    Version link(ByteBuffer entry) {
        String type = name(entry);
        String from = text(entry);
        String to = text(entry);
        return new Version(type, from, to, properties(entry));
    }

    private Map<String, Object> properties(ByteBuffer entry) {
        var properties = new HashMap<String, Object>(common);
        properties.put("sight", (long) entry.getInt());
        int number = entry.getShort();
        for (int i = 0; i < number; i++) {
            String name = name(entry);
            properties.put(name, value(entry));
        }
        return properties;
    }

    private String name(ByteBuffer entry) {
        return namesByNumber.get(entry.getShort());
    }

    private static String text(ByteBuffer entry) {
        byte[] bytes = new byte[entry.getInt()];
        entry.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Object value(ByteBuffer entry) {
        byte kind = entry.get();
        switch (kind) {
            case 1:
                return text(entry);
            case 2:
                return entry.getLong();
            case 3:
                return entry.getDouble();
            case 4:
                return entry.get() == 1;
            default:
                int size = entry.getInt();
                var list = new ArrayList<Object>();
                for (int i = 0; i < size; i++) {
                    list.add(kind == 5 ? text(entry) : entry.getLong());
                }
                return list;
        }
    }

    /**
     * Writes what all entries share.
     *
     * @param sightNumbers of each class in the store, in order of {@link #sights()}
     */
    void writeCommon(List<Long> sightNumbers, long records, long links, long beside, OutputStream out)
            throws IOException {
        var entry = new EntryBuffer();
        common.keySet().forEach(this::number);
        number("key");
        entry.putInt(namesByNumber.size());
        namesByNumber.forEach(entry::putText);
        entry.putInt(sightNumbers.size());
        sightNumbers.forEach(entry::putLong);
        entry.putShort(common.size());
        common.forEach((name, value) -> entry.putShort(number(name)).putValue(value));
        entry.putLong(records).putLong(links).putLong(beside);
        entry.writeBareTo(out);
    }
}
