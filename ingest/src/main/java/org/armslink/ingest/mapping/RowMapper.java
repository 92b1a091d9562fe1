package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.Source;
import org.armslink.ingest.mapping.Mapping.LinkRule;
import org.armslink.ingest.mapping.Mapping.RecordRule;
import org.armslink.model.Claim;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.Property;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.RowClaims;
import org.jspecify.annotations.Nullable;

/** Applies a mapping to rows. */
final class RowMapper implements Source.RowMapping {
    /** A longer text would not fit into an index; raw texts are not indexed and may be longer. */
    private static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_REASON = 500;
    private static final int MOST_SAID = 1 << 24;
    private static final int WHOLE_ROW = -1;

    private final Mapping mapping;
    private final Map<String, String> settings;
    private final String source;
    private final Key document;
    private final Source.Noticed noticed;
    private final Map<String, Choices> choices;

    RowMapper(Mapping mapping, Map<String, String> settings, String source, Key document, Source.Noticed noticed) {
        this.mapping = mapping;
        this.settings = settings;
        this.source = source;
        this.document = document;
        this.noticed = noticed;
        this.choices = noticed == Source.Noticed.NOTHING ? Map.of() : Choices.of(mapping);
    }

    @Override
    public RowClaims map(RawRow raw) {
        if (raw.fault() != null) {
            throw raw.fault();
        }
        RowValues row = RowValues.of(mapping, settings, raw, noticed);
        for (String column : mapping.required()) {
            if (row.text(column) == null) {
                throw new RefusedRowException(
                        column, row.cell(column), "is empty, and every row of this source must have it; fill it in");
            }
        }
        var claim = new Claim(
                mapping.sight(),
                document,
                raw.locator(),
                mapping.grade(),
                Validity.UNKNOWN,
                Status.ASSERTED,
                mapping.method());
        var parts = new HashMap<String, List<RowValues>>();
        mapping.lists().forEach((name, list) -> parts.put(name, row.partsOf(list)));
        var records = new ArrayList<NodeClaim>();
        var ends = new HashMap<Place, NodeReference>();
        for (RecordRule rule : mapping.records().values()) {
            forEach(rule.each(), row, parts, (values, at) -> {
                if (Condition.allHold(rule.when(), values)) {
                    NodeReference named = reference(rule, values);
                    ends.put(new Place(rule.name(), at), named);
                    if (!rule.existing()) {
                        records.add(record(rule, named.key(), values, claim));
                    }
                }
            });
        }
        var links = new LinkedHashMap<Key, LinkClaim>();
        for (LinkRule rule : mapping.links()) {
            forEach(rule.each(), row, parts, (values, at) -> {
                NodeReference from = end(rule.from(), at, ends);
                NodeReference to = end(rule.to(), at, ends);
                if (from != null && to != null && Condition.allHold(rule.when(), values)) {
                    LinkClaim link = link(rule, values, from, to, claim);
                    LinkClaim before = links.put(link.key(), link);
                    if (before != null && !before.equals(link)) {
                        throw contradiction(link.type().name(), before.properties(), link.properties());
                    }
                }
            });
        }
        if (records.isEmpty() && links.isEmpty()) {
            throw new RefusedRowException(
                    "",
                    "",
                    ends.isEmpty()
                            ? "the row speaks of no record at all; see the mapping's conditions"
                            : "the row only names records that are there already, and no link leads to them; see the"
                                    + " mapping's conditions");
        }
        refuseRepeatedAtLength(records, links.values());
        choices.forEach((name, choice) ->
                forEach(choice.each(), row, parts, (values, at) -> noticeUncaught(name, choice, values)));
        return new RowClaims(raw.number(), distinct(records), List.copyOf(links.values()));
    }

    private void noticeUncaught(String name, Choices choice, RowValues values) {
        try {
            String text = values.text(name);
            if (text != null && !choice.catches(name, values)) {
                noticed.uncaught(name, text);
            }
        } catch (RefusedRowException e) {
            // No rule came to ask for it, so it refuses nothing.
        }
    }

    /** A long text of the row can stand in the record of each part of a list, and a row have a thousand parts. */
    private static void refuseRepeatedAtLength(Collection<NodeClaim> records, Collection<LinkClaim> links) {
        long characters = Stream.concat(
                        records.stream().map(NodeClaim::properties),
                        links.stream().map(LinkClaim::properties))
                .flatMap(properties -> properties.values().stream())
                .mapToLong(value -> value instanceof String text ? text.length() : 0)
                .sum();
        if (characters > MOST_SAID) {
            throw new RefusedRowException(
                    "",
                    "",
                    "its records and links have " + characters + " characters together, and those of a row may have "
                            + MOST_SAID + "; a long text may be repeated in each part of a list: shorten it");
        }
    }

    /** A record of the row: its rule's name, and which part of a list it is of, or -1. */
    private record Place(String rule, int part) {}

    private interface Part {
        void take(RowValues values, int at);
    }

    private static void forEach(@Nullable String list, RowValues row, Map<String, List<RowValues>> parts, Part taken) {
        if (list == null) {
            taken.take(row, WHOLE_ROW);
            return;
        }
        List<RowValues> each = parts.getOrDefault(list, List.of());
        for (int at = 0; at < each.size(); at++) {
            taken.take(each.get(at), at);
        }
    }

    private @Nullable NodeReference end(String name, int at, Map<Place, NodeReference> ends) {
        RecordRule rule = mapping.records().get(name);
        return ends.get(new Place(name, rule == null || rule.each() == null ? WHOLE_ROW : at));
    }

    /** Two names may stand for one record, as where the buyer is the defendant. */
    private static List<NodeClaim> distinct(Iterable<NodeClaim> records) {
        var byKey = new LinkedHashMap<Key, NodeClaim>();
        for (NodeClaim record : records) {
            NodeClaim before = byKey.putIfAbsent(record.key(), record);
            if (before != null && !before.equals(record)) {
                throw contradiction(
                        record.label().text() + " " + record.key(), before.properties(), record.properties());
            }
        }
        return new ArrayList<>(byKey.values());
    }

    private static RefusedRowException contradiction(
            String what, Map<String, Object> before, Map<String, Object> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                return new RefusedRowException(
                        name,
                        String.valueOf(after.get(name)),
                        "the row says of one " + what + " also that it is \"" + before.get(name)
                                + "\"; correct one of them");
            }
        }
        return new RefusedRowException(
                "", "", "the row says of one " + what + " that it holds at two times; correct one of them");
    }

    private NodeReference reference(RecordRule rule, RowValues row) {
        return built(() -> {
            var parts = new ArrayList<String>();
            parts.add(rule.label().text());
            parts.add(mapping.sight().owner().toString());
            parts.add(source);
            rule.key().forEach(part -> parts.add(part(part, row, rule.name())));
            return new NodeReference(rule.label(), Key.of(parts.toArray(String[]::new)));
        });
    }

    private NodeClaim record(RecordRule rule, Key key, RowValues row, Claim claim) {
        return built(() -> {
            Map<String, Object> properties = properties(rule.label().properties(), rule.properties(), row);
            if (!properties.containsKey("caption")) {
                throw withoutCaption(rule, row);
            }
            return new NodeClaim(key, rule.label(), properties, Dated.claim(claim, rule.valid(), rule.days(), row));
        });
    }

    private RefusedRowException withoutCaption(RecordRule rule, RowValues row) {
        var columns = new LinkedHashSet<String>();
        Value caption = rule.properties().get("caption");
        RuleReader.expand(caption == null ? List.of() : caption.names(), mapping.values(), columns);
        columns.removeIf(column -> row.text(column) != null);
        String empty = String.join(", ", columns);
        return new RefusedRowException(
                empty,
                "",
                (columns.size() > 1 ? "are" : "is") + " empty, and the caption of records." + rule.name() + " ("
                        + mapping.name() + ".yml:" + rule.captionLine() + ") is made from nothing else; fill in, let"
                        + " the caption end with words that are always there, as in [\"{name}\", \"Unnamed person\"], or"
                        + " say with when that such a row has no such record");
    }

    private static LinkClaim link(LinkRule rule, RowValues row, NodeReference from, NodeReference to, Claim claim) {
        return built(() -> new LinkClaim(
                LinkClaim.keyOf(
                        rule.type(),
                        from.key(),
                        to.key(),
                        rule.distinguish().stream()
                                .map(part -> part(part, row, rule.type().name()))
                                .toArray(String[]::new)),
                rule.type(),
                from,
                to,
                properties(rule.type().properties(), rule.properties(), row),
                Dated.claim(claim, rule.valid(), rule.days(), row)));
    }

    /** What the model refuses, such as a key that is too long, is the row's fault and not the run's. */
    private static <T> T built(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new RefusedRowException(
                    "", "", message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON) + "…");
        }
    }

    private static String part(Value value, RowValues row, String what) {
        Object part = value.of(row);
        if (part == null) {
            throw new RefusedRowException(
                    String.join(", ", value.names()), "", "is empty, but " + what + " is named by it; fill it in");
        }
        return part.toString();
    }

    private static Map<String, Object> properties(
            Map<String, Property> schema, Map<String, Value> rules, RowValues row) {
        var properties = new HashMap<String, Object>();
        RowValues shown = row.withDaysShown();
        rules.forEach((name, value) -> {
            Object made = value.of(shown);
            if (made instanceof String text && text.length() > LONGEST_TEXT && !name.endsWith("Raw")) {
                throw new RefusedRowException(
                        String.join(", ", value.names()),
                        text.substring(0, 80) + "…",
                        "has " + text.length() + " characters, and " + name + " may have " + LONGEST_TEXT);
            }
            if (made != null) {
                requireDate(name, schema.get(name), made, value);
                properties.put(name, made);
            }
        });
        return properties;
    }

    /** One that is written otherwise would be kept, and never count where two records are compared. */
    private static void requireDate(String name, @Nullable Property property, Object made, Value value) {
        if (property != null && property.content() == Property.Content.DATE && !IsoDate.isOne(made.toString())) {
            throw new RefusedRowException(
                    String.join(", ", value.names()),
                    RowValues.shortened(made.toString()),
                    "is no date as " + name
                            + " is written (2022-05-03, 2022-05 or 2022); let the mapping say under dates"
                            + " how the column writes it, and make " + name + " with {date: COLUMN}");
        }
    }
}
