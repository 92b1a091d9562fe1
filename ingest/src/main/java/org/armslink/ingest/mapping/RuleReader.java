package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.armslink.ingest.mapping.Mapping.LinkRule;
import org.armslink.ingest.mapping.Mapping.RecordRule;
import org.armslink.ingest.mapping.Mapping.When;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.jspecify.annotations.Nullable;

/** Reads the records and links of a mapping and checks them against the model. */
final class RuleReader {
    static final List<String> RECORD = List.of("label", "existing", "each", "key", "when", "valid", "properties");
    static final List<String> LINK = List.of("type", "from", "to", "distinguish", "when", "valid", "properties");
    static final List<String> VALID = List.of("day", "year", "from", "to");

    private final Section top;
    private final ValueReader values;
    private final Map<String, Value> named;
    private final FileFormat format;
    private final Set<String> dateColumns;
    private final Map<String, ListRule> lists;
    private final ConditionReader conditions;
    private final PropertiesReader made;
    private final FollowsFromKey follows;

    RuleReader(
            Section top,
            ValueReader values,
            Map<String, Value> named,
            FileFormat format,
            Set<String> dateColumns,
            Map<String, ListRule> lists) {
        this.top = top;
        this.values = values;
        this.named = named;
        this.format = format;
        this.dateColumns = dateColumns;
        this.lists = lists;
        this.conditions = new ConditionReader(values);
        this.made = new PropertiesReader(values, named, format, dateColumns);
        this.follows = new FollowsFromKey(named, format);
    }

    Map<String, RecordRule> records() {
        var records = new LinkedHashMap<String, RecordRule>();
        Map<String, Yaml> written = top.named("records");
        written.forEach((name, yaml) -> top.mistakes().checking(() -> {
            var section = new Section(top.mistakes(), "records." + name, yaml, RECORD);
            records.put(name, record(name, section));
        }));
        if (written.isEmpty()) {
            throw top.problem("a mapping needs at least one record");
        }
        return records;
    }

    private RecordRule record(String name, Section section) {
        Mistakes mistakes = top.mistakes();
        Supplier<Label> label = mistakes.reading(() -> section.parsed("label", RuleReader::label));
        Supplier<List<Value>> key = mistakes.reading(() -> key(section));
        Supplier<Boolean> existing = mistakes.reading(() -> existing(section));
        Supplier<Map<String, Value>> properties = mistakes.reading(() -> properties(section, label, existing));
        Supplier<When> valid = mistakes.reading(() -> when(section));
        Supplier<Optional<String>> each = mistakes.reading(() -> Optional.ofNullable(each(section)));
        Supplier<List<Condition>> when = mistakes.reading(() -> conditions.read(section, "when"));
        String list = each.get().orElse(null);
        var rule = new RecordRule(
                name,
                existing.get(),
                list,
                label.get(),
                key.get(),
                when.get(),
                valid.get(),
                properties.get(),
                made.days(properties.get()),
                captionLine(section));
        ListRule split = list == null ? null : lists.get(list);
        requireParts(
                section,
                list,
                rule.key(),
                rule.when(),
                rule.valid(),
                rule.properties().values());
        made.refuseSharedMarks(section, rule.label(), split, rule.properties());
        follows.require(section, split, rule.key(), rule.properties(), rule.valid());
        return rule;
    }

    private List<Value> key(Section section) {
        List<Value> key = texts(section, "key");
        if (key.isEmpty()) {
            throw section.problem("a record needs a key: what names it in this source, such as [\"{row}\"]");
        }
        return key;
    }

    private Map<String, Value> properties(Section section, Supplier<Label> label, Supplier<Boolean> existing) {
        Map<String, Value> properties = made.read(section, label.get().properties());
        if (!existing.get() && !properties.containsKey("caption")) {
            throw section.problem("a record needs the property caption: the short text that lists and charts show");
        }
        return properties;
    }

    private static int captionLine(Section section) {
        return section.has("properties")
                ? section.section("properties").get("caption").line()
                : 0;
    }

    /** Whether the record is only named, so that nothing may be said of it. */
    private static boolean existing(Section section) {
        boolean existing = section.has("existing") && section.parsed("existing", RuleReader::yesOrNo);
        for (String key : List.of("properties", "valid")) {
            if (existing && section.has(key)) {
                throw section.problem(
                        section.get(key),
                        section.path() + " is existing: a record that is there already and is only named, so it has no "
                                + key + "; take them away, or existing if the row says the whole record");
            }
        }
        return existing;
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false, but was \"" + text + "\"");
        };
    }

    /** Follows named values down to columns and parameters. */
    static void expand(Collection<String> names, Map<String, Value> named, Set<String> into) {
        for (String name : names) {
            Value value = named.get(name);
            if (value == null) {
                into.add(name);
            } else {
                expand(value.names(), named, into);
            }
        }
    }

    List<LinkRule> links(Map<String, RecordRule> records) {
        var links = new ArrayList<LinkRule>();
        List<Yaml> written = top.items("links");
        for (int at = 0; at < written.size(); at++) {
            String path = "links[" + at + "]";
            Yaml yaml = written.get(at);
            top.mistakes().checking(() -> links.add(link(new Section(top.mistakes(), path, yaml, LINK), records)));
        }
        if (links.size() == written.size()) {
            refuseUnlinked(records, links);
        }
        return List.copyOf(links);
    }

    private LinkRule link(Section section, Map<String, RecordRule> records) {
        Mistakes mistakes = top.mistakes();
        Supplier<LinkType> type = mistakes.reading(() -> section.parsed("type", LinkTypes::read));
        Supplier<RecordRule> from = mistakes.reading(() -> end(section, "from", records));
        Supplier<RecordRule> to = mistakes.reading(() -> end(section, "to", records));
        Supplier<List<Value>> distinguish = mistakes.reading(() -> texts(section, "distinguish"));
        Supplier<List<Condition>> when = mistakes.reading(() -> conditions.read(section, "when"));
        Supplier<When> valid = mistakes.reading(() -> when(section));
        Supplier<Map<String, Value>> properties =
                mistakes.reading(() -> made.read(section, type.get().properties()));
        requirePossible(section, type.get(), from.get().label(), to.get().label());
        var link = new LinkRule(
                type.get(),
                each(section, from.get(), to.get()),
                from.get().name(),
                to.get().name(),
                distinguish.get(),
                when.get(),
                valid.get(),
                properties.get(),
                made.days(properties.get()));
        requireParts(
                section,
                link.each(),
                link.distinguish(),
                link.when(),
                link.valid(),
                link.properties().values());
        return link;
    }

    private static void requirePossible(Section section, LinkType type, Label from, Label to) {
        if (!type.from().contains(from) || !type.to().contains(to)) {
            boolean turned = type.from().contains(to) && type.to().contains(from);
            throw section.problem(type + " leads from one of " + texts(type.from()) + " to one of "
                    + texts(type.to()) + ", but here from " + from.text() + " to " + to.text()
                    + (turned ? "; swap from and to" : LinkTypes.possible(from, to)));
        }
    }

    /** A record that is only named is asked for where a link leads to it, and nowhere else. */
    private void refuseUnlinked(Map<String, RecordRule> records, List<LinkRule> links) {
        for (RecordRule record : records.values()) {
            if (record.existing()
                    && links.stream()
                            .noneMatch(link -> record.name().equals(link.from())
                                    || record.name().equals(link.to()))) {
                throw top.problem(
                        top.section("records").get(record.name()),
                        "records." + record.name()
                                + " is existing, but no link leads from it or to it, so nothing would come of it;"
                                + " write the link, or take the record away");
            }
        }
    }

    private static List<String> texts(Collection<Label> labels) {
        return labels.stream().map(Label::text).toList();
    }

    private @Nullable String each(Section section) {
        if (!section.has("each")) {
            return null;
        }
        String each = section.text("each");
        if (!lists.containsKey(each) && top.named("lists").containsKey(each)) {
            throw new Mistakes.Consequence();
        }
        if (!lists.containsKey(each)) {
            throw section.problem(
                    section.get("each"), "there is no list \"" + each + "\"" + Nearest.among(each, lists.keySet()));
        }
        return each;
    }

    /** A link stands between parts of one list, or between a part and what there is once in the row. */
    private static @Nullable String each(Section section, RecordRule from, RecordRule to) {
        if (from.each() != null && to.each() != null && !from.each().equals(to.each())) {
            throw section.problem(from.name() + " is one for each of " + from.each() + " and " + to.name()
                    + " one for each of " + to.each()
                    + ", and the row does not say which belong together; link both to a record that it has once");
        }
        return from.each() == null ? to.each() : from.each();
    }

    /** What is a part's own can be used only where there is a part. */
    private void requireParts(
            Section section,
            @Nullable String each,
            List<Value> texts,
            List<Condition> when,
            When valid,
            Collection<Value> properties) {
        var used = new LinkedHashSet<String>();
        texts.forEach(text -> expand(text.names(), named, used));
        properties.forEach(value -> expand(value.names(), named, used));
        when.forEach(condition -> expand(condition.names(), named, used));
        expand(valid.names(), named, used);
        for (ListRule list : lists.values()) {
            if (list.name().equals(each)) {
                continue;
            }
            if (used.contains(list.name())) {
                throw section.problem(section.path() + " uses {" + list.name() + "}, the number of a part, but is not "
                        + "one for each part; write each: " + list.name());
            }
            valid.days().filter(list.columns()::contains).findFirst().ifPresent(column -> {
                throw section.problem(section.path() + " holds by the date " + column + ", which each part of "
                        + list.name() + " has its own of; write each: " + list.name());
            });
        }
    }

    private RecordRule end(Section section, String name, Map<String, RecordRule> records) {
        RecordRule record = records.get(section.text(name));
        if (record == null && top.named("records").containsKey(section.text(name))) {
            throw new Mistakes.Consequence();
        }
        if (record == null) {
            throw section.problem(
                    section.get(name),
                    "there is no record \"" + section.text(name) + "\""
                            + Nearest.among(
                                    section.text(name), top.named("records").keySet()));
        }
        return record;
    }

    private List<Value> texts(Section section, String name) {
        var texts = new ArrayList<Value>();
        for (Yaml item : section.items(name)) {
            texts.add(values.text(section.path() + "." + name, item));
        }
        return List.copyOf(texts);
    }

    private When when(Section section) {
        if (!section.has("valid")) {
            return When.UNKNOWN;
        }
        var valid = section.section("valid", VALID);
        boolean span = valid.has("from") || valid.has("to");
        if ((valid.has("day") ? 1 : 0) + (valid.has("year") ? 1 : 0) + (span ? 1 : 0) != 1) {
            throw valid.problem("valid has either day, a date column, or year, or from and to, two date columns");
        }
        if (valid.has("year")) {
            return new When(null, values.text(valid.path() + ".year", valid.get("year")), null, null);
        }
        return new When(date(valid, "day"), null, date(valid, "from"), date(valid, "to"));
    }

    private @Nullable String date(Section valid, String key) {
        if (!valid.has(key)) {
            return null;
        }
        String column = valid.text(key);
        if (!dateColumns.contains(column)) {
            throw valid.problem(valid.get(key), "\"" + column + "\" is not under dates; say there how it is written");
        }
        return column;
    }

    private static Label label(String text) {
        return Label.find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no label \"" + text + "\"" + Nearest.among(text, texts(List.of(Label.values())))));
    }
}
