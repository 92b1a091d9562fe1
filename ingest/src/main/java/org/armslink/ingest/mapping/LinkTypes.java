package org.armslink.ingest.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.armslink.model.Label;
import org.armslink.model.LinkType;

/** The types of links that a mapping may write. */
final class LinkTypes {
    private LinkTypes() {}

    static LinkType read(String text) {
        LinkType type = LinkType.find(text)
                .orElseThrow(() -> new IllegalArgumentException("there is no type of link \"" + text + "\""
                        + Nearest.among(text, writable().map(LinkType::name).toList())));
        if (type.isDecision()) {
            throw new IllegalArgumentException(
                    text + " is a decision on whether two records are of one thing, and that is"
                            + " for a person to decide, never for a file; take the link out, and decide on the page, under \"Same"
                            + " or not\"");
        }
        return type;
    }

    /** The types of links that a mapping may write: all but decisions of persons on identity. */
    static Stream<LinkType> writable() {
        return Arrays.stream(LinkType.values()).filter(type -> !type.isDecision());
    }

    /** What may be said instead of a link that cannot stand between two labels. */
    static String possible(Label from, Label to) {
        List<String> forth = between(from, to);
        List<String> back = between(to, from);
        return "; from " + from.text() + " to " + to.text()
                + (forth.isEmpty() ? " no type of link is possible" : " there may be " + String.join(", ", forth))
                + (back.isEmpty() || from == to
                        ? ""
                        : ", and from " + to.text() + " to " + from.text() + " " + String.join(", ", back));
    }

    private static List<String> between(Label from, Label to) {
        return writable()
                .filter(type -> type.from().contains(from) && type.to().contains(to))
                .map(LinkType::name)
                .toList();
    }
}
