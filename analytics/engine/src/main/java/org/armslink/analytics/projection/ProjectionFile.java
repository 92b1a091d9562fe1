package org.armslink.analytics.projection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Property;
import org.jspecify.annotations.Nullable;

/** A projection file as written. Every key must be there: what a projection does not say, nobody should have to guess. */
record ProjectionFile(
        @Nullable String name,
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> records,
        @Nullable List<Link> links,
        @Nullable Map<String, String> filter,
        @Nullable WeightEntry weight,
        @Nullable OneModeEntry oneModeRule,
        @Nullable String identityRule,
        @Nullable List<String> leftOut,
        @Nullable List<ParameterEntry> parameters) {

    record Link(@Nullable String type, @Nullable String direction) {}

    record WeightEntry(@Nullable String meaning, @Nullable String property) {}

    record OneModeEntry(
            @Nullable String rule,
            @Nullable String through,
            @Nullable Integer most) {}

    record ParameterEntry(
            @Nullable String name,
            @Nullable String means,
            @Nullable String pattern) {}

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Set<Property.Type> NUMBERS = EnumSet.of(Property.Type.INTEGER, Property.Type.DECIMAL);

    /** Checks every declaration against the model, and against the others. */
    Projection toProjection() {
        String checkedName = need("name", name);
        if (!NAME.matcher(checkedName).matches()) {
            throw new IllegalArgumentException("name must match " + NAME + ", but was: \"" + checkedName + "\"");
        }
        var projection = new Projection(
                checkedName,
                need("title", title),
                need("description", description),
                need("records", records).stream().map(ProjectionFile::label).toList(),
                need("links", links).stream().map(ProjectionFile::linkRule).toList(),
                new TreeMap<>(need("filter", filter)),
                weightOf(need("weight", weight)),
                oneModeOf(need("oneModeRule", oneModeRule)),
                oneOf("identityRule", IdentityRule.values(), IdentityRule::text, need("identityRule", identityRule)),
                need("leftOut", leftOut).stream()
                        .map(who -> oneOf("leftOut", LeftOut.values(), LeftOut::text, who))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(LeftOut.class))),
                need("parameters", parameters).stream()
                        .map(ProjectionFile::parameter)
                        .toList());
        checkLinks(projection);
        checkWeight(projection);
        checkFilter(projection);
        return projection;
    }

    private static void checkLinks(Projection projection) {
        if (projection.links().isEmpty()) {
            throw new IllegalArgumentException("links must name at least one type");
        }
        long undirected = projection.links().stream()
                .filter(link -> link.direction() == LinkRule.Direction.BOTH)
                .count();
        if (undirected != 0 && undirected != projection.links().size()) {
            throw new IllegalArgumentException("links must be all of direction both, or none of them");
        }
        for (LinkRule link : projection.links()) {
            boolean joins = projection.records().stream().anyMatch(link.type().from()::contains)
                    && projection.records().stream().anyMatch(link.type().to()::contains);
            if (!joins) {
                throw new IllegalArgumentException("links name " + link.type() + ", which stands between "
                        + link.type().from() + " and " + link.type().to() + ", but records names only "
                        + projection.records());
            }
        }
        OneMode oneMode = projection.oneMode();
        if (oneMode.rule() == OneMode.Rule.NONE && oneMode.through().isEmpty()) {
            return;
        }
        Label event = label(oneMode.through());
        if (!projection.records().contains(event)) {
            throw new IllegalArgumentException("oneModeRule goes through " + event.text() + ", which records lacks");
        }
        for (LinkRule link : projection.links()) {
            boolean isEvent =
                    link.type().from().contains(event) || link.type().to().contains(event);
            if (!isEvent) {
                throw new IllegalArgumentException(
                        "oneModeRule goes through " + event.text() + ", which " + link.type() + " does not touch");
            }
            // Kept apart, the two kinds must be two.
            boolean both =
                    link.type().from().contains(event) && link.type().to().contains(event);
            boolean besides = projection.isTwoMode() && joinsOthers(projection, link, event);
            if (both || besides) {
                throw new IllegalArgumentException("oneModeRule goes through " + event.text() + ", but " + link.type()
                        + " may also join two records of one kind: " + projection.records());
            }
        }
    }

    private static boolean joinsOthers(Projection projection, LinkRule link, Label event) {
        return projection.records().stream()
                        .anyMatch(label -> label != event && link.type().from().contains(label))
                && projection.records().stream()
                        .anyMatch(label -> label != event && link.type().to().contains(label));
    }

    private static void checkWeight(Projection projection) {
        Weight weight = projection.weight();
        OneMode.Rule rule = projection.oneMode().rule();
        Weight.Meaning made = switch (rule) {
            case NONE -> weight.meaning();
            case NEWMAN -> Weight.Meaning.STRENGTH;
            case SHARED_EVENTS, HANDOVER -> Weight.Meaning.COUNT;
        };
        if (made != weight.meaning()) {
            throw new IllegalArgumentException("oneModeRule " + rule.text() + " makes weights that are a " + made.text()
                    + ", but weight declares: " + weight.meaning().text());
        }
        boolean fromProperty = rule == OneMode.Rule.NONE && weight.meaning() != Weight.Meaning.NONE;
        if (fromProperty == weight.property().isEmpty()) {
            throw new IllegalArgumentException(
                    fromProperty
                            ? "weight has the meaning " + weight.meaning().text() + " but no property"
                            : "weight names the property " + weight.property()
                                    + ", but no property is read as the weight here");
        }
        for (LinkRule link : projection.links()) {
            Property property = link.type().properties().get(weight.property());
            if (fromProperty && (property == null || !NUMBERS.contains(property.type()))) {
                throw new IllegalArgumentException("weight names the property " + weight.property() + ", but "
                        + link.type() + " has no number of that name");
            }
        }
    }

    private static void checkFilter(Projection projection) {
        for (var entry : projection.filter().entrySet()) {
            for (LinkRule link : projection.links()) {
                if (!link.type().properties().containsKey(entry.getKey())) {
                    throw new IllegalArgumentException(
                            "filter names the property " + entry.getKey() + ", which " + link.type() + " lacks");
                }
            }
        }
        String templates = String.join(" ", projection.filter().values());
        for (Parameter parameter : projection.parameters()) {
            if (!templates.contains("{" + parameter.name() + "}")) {
                throw new IllegalArgumentException(
                        "parameters name " + parameter.name() + ", but filter has no {" + parameter.name() + "}");
            }
            templates = templates.replace("{" + parameter.name() + "}", "");
        }
        if (templates.contains("{")) {
            throw new IllegalArgumentException("filter has a { that no parameter fills: \"" + templates + "\"");
        }
    }

    private static Label label(String text) {
        return Label.find(text)
                .orElseThrow(() -> new IllegalArgumentException("there is no label \"" + text + "\"; there are: "
                        + Arrays.stream(Label.values()).map(Label::text).collect(Collectors.joining(", "))));
    }

    private static LinkRule linkRule(Link link) {
        String type = need("links: type", link.type());
        LinkType found = LinkType.find(type)
                .orElseThrow(() -> new IllegalArgumentException("there is no link type \"" + type + "\"; there are: "
                        + Arrays.stream(LinkType.values()).map(LinkType::name).collect(Collectors.joining(", "))));
        return new LinkRule(
                found,
                oneOf(
                        "links: direction",
                        LinkRule.Direction.values(),
                        LinkRule.Direction::text,
                        need("links: direction", link.direction())));
    }

    private static Weight weightOf(WeightEntry entry) {
        Weight.Meaning meaning = oneOf(
                "weight: meaning",
                Weight.Meaning.values(),
                Weight.Meaning::text,
                need("weight: meaning", entry.meaning()));
        return new Weight(meaning, entry.property() == null ? "" : entry.property());
    }

    private static OneMode oneModeOf(OneModeEntry entry) {
        OneMode.Rule rule = oneOf(
                "oneModeRule: rule",
                OneMode.Rule.values(),
                OneMode.Rule::text,
                need("oneModeRule: rule", entry.rule()));
        if (rule == OneMode.Rule.NONE) {
            if (entry.most() != null) {
                throw new IllegalArgumentException("oneModeRule none makes no links of events, so it has no most");
            }
            return new OneMode(rule, entry.through() == null ? "" : entry.through(), OneMode.USUAL_MOST);
        }
        return new OneMode(
                rule,
                need("oneModeRule: through", entry.through()),
                entry.most() == null ? OneMode.USUAL_MOST : entry.most());
    }

    private static Parameter parameter(ParameterEntry entry) {
        String pattern = need("parameters: pattern", entry.pattern());
        try {
            return new Parameter(
                    need("parameters: name", entry.name()),
                    need("parameters: means", entry.means()),
                    Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("parameters: pattern is not a regular expression: " + pattern, e);
        }
    }

    private static <T> T need(String key, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the key " + key + " is missing");
        }
        return value;
    }

    private static <T> T oneOf(String key, T[] values, Function<T, String> text, String given) {
        return Arrays.stream(values)
                .filter(value -> text.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " must be one of "
                        + Arrays.stream(values).map(text).collect(Collectors.joining(", ")) + ", but was: \"" + given
                        + "\""));
    }
}
