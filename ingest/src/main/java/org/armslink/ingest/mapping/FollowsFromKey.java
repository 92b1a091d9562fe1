package org.armslink.ingest.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.ingest.mapping.Mapping.When;
import org.jspecify.annotations.Nullable;

/**
 * Several rows may speak of one record. What they say of it must follow from its key, or each row would overwrite the one
 * before, and reading the file again would never come to rest.
 */
final class FollowsFromKey {
    private final Map<String, Value> named;
    private final FileFormat format;

    FollowsFromKey(Map<String, Value> named, FileFormat format) {
        this.named = named;
        this.format = format;
    }

    /** @param list of whose parts the record is made, or null */
    void require(Section section, @Nullable ListRule list, List<Value> key, Map<String, Value> properties, When valid) {
        var naming = new LinkedHashSet<String>();
        var rawNaming = new LinkedHashSet<String>();
        boolean namesRow = key.stream().anyMatch(Value.RowDigest.class::isInstance);
        key.stream().filter(part -> !(part instanceof Value.RowDigest)).forEach(part -> {
            RuleReader.expand(part.names(), named, naming);
            expandRaw(part, rawNaming);
        });
        if (list != null
                && !naming.contains(list.name())
                && list.columns().stream().noneMatch(naming::contains)) {
            throw section.problem(
                    "all parts of " + list.name() + " would be one record, since the key names none of its"
                            + " columns; add one of them, or \"{" + list.name() + "}\", which is the part's number");
        }
        if (namesRow || (format.unique() != null && naming.contains(format.unique()))) {
            if (list == null || naming.contains(list.name())) {
                return;
            }
            format.columns().stream()
                    .filter(column -> !list.columns().contains(column))
                    .forEach(column -> {
                        naming.add(column);
                        rawNaming.add(column);
                    });
        }
        properties.forEach((name, value) -> {
            refuseUndetermined(section, name, value.names(), naming);
            var raw = new LinkedHashSet<String>();
            expandRaw(value, raw);
            raw.removeAll(rawNaming);
            if (!raw.isEmpty()) {
                throw section.problem(section.path() + "." + name + " is the text to the letter of " + raw
                        + ", but the key is made from it tidied, so two spellings would contradict one another;"
                        + " write {raw: " + raw.iterator().next() + "} in the key");
            }
        });
        refuseUndetermined(section, "valid", valid.names(), naming);
    }

    private void expandRaw(Value value, Set<String> into) {
        into.addAll(value.rawNames());
        for (String name : value.names()) {
            Value inner = named.get(name);
            if (inner != null) {
                expandRaw(inner, into);
            }
        }
    }

    private void refuseUndetermined(Section section, String name, Set<String> names, Set<String> naming) {
        var used = new LinkedHashSet<String>();
        RuleReader.expand(names, named, used);
        for (String column : used) {
            if (format.columns().contains(column) && !naming.contains(column)) {
                throw section.problem(section.path() + "." + name + " uses the column " + column
                        + ", which is no part of the record's key, so rows would contradict one another; put it on a"
                        + " link or an event, or into the key");
            }
        }
    }
}
