package org.armslink.server.cli;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Property;

/** What a mapping may write of: each label with its properties, each link type with its ends; as Markdown. */
final class VocabularyText {
    private static final Map<Property.Type, String> KINDS = Map.of(
            Property.Type.INTEGER, "whole number",
            Property.Type.DECIMAL, "number",
            Property.Type.FLAG, "yes or no",
            Property.Type.INSTANT, "seconds since 1970 UTC",
            Property.Type.TEXT_LIST, "list");

    private VocabularyText() {}

    static String page() {
        var page = new StringBuilder("""
                # Labels, link types and properties

                What a mapping may write of, as `./armslink mapping labels` prints it; a test holds this page against the program. Without a word behind
                it a property is text; where codes stand behind it, it is one of them. Dates of when something held are no property: see `valid`.

                | label | properties |
                |---|---|
                """);
        for (Label label : Label.values()) {
            page.append("| `")
                    .append(label.text())
                    .append("` | ")
                    .append(list(label.properties().values()))
                    .append(" |\n");
        }
        page.append("""

                | link | from | to | properties |
                |---|---|---|---|
                """);
        for (LinkType type : LinkType.values()) {
            if (type.isDecision()) {
                continue;
            }
            page.append("| `")
                    .append(type)
                    .append("` | ")
                    .append(ends(type.from()))
                    .append(" | ")
                    .append(ends(type.to()))
                    .append(" | ")
                    .append(list(type.properties().values()))
                    .append(" |\n");
        }
        return page.append("""

                `SAME_AS`, `NOT_SAME_AS` and `UNSURE_SAME_AS` stand between two records of one label and are no links that a mapping may write: each is the
                decision of a person that two records are of one thing, are not, or that it cannot be told. A file decides nothing, so such a mapping is refused;
                decide on the page, under "Same or not", or with `POST /api/v1/decisions`.
                """).toString();
    }

    private static String ends(Set<Label> labels) {
        return labels.stream().map(label -> "`" + label.text() + "`").collect(Collectors.joining(", "));
    }

    private static String list(Collection<Property> properties) {
        return properties.stream().map(VocabularyText::one).collect(Collectors.joining(", "));
    }

    private static String one(Property property) {
        String says = property.codes().isEmpty()
                ? KINDS.getOrDefault(property.type(), "")
                : property.codes().stream().collect(Collectors.joining(", "));
        return "`" + property.name() + "`" + (says.isEmpty() ? "" : " (" + says + ")");
    }
}
