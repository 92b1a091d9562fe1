package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.analytics.Measure.AttributeBody;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.brokerage.GroupBrokerage;
import org.armslink.analytics.brokerage.GroupBrokerage.Role;
import org.armslink.analytics.community.Leiden;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.port.AttributeReader.Attribute;

/** Who brings countries or groups together. */
final class RoleMeasures {
    private static final String COMMUNITIES = "communities";
    private static final List<Attribute> GROUPINGS =
            List.of(Attribute.OWNER_COUNTRY, Attribute.NATIONALITY, Attribute.LOCATION_COUNTRY);

    static final List<Measure> ALL = List.of(new Measure(
            "brokerage-roles",
            "Brokerage between groups",
            Family.BROKERAGE,
            Subject.RECORD,
            "How many pairs who are not linked themselves this record brings together, told apart by whether it stands"
                    + " within, at the border of, or between countries or groups.",
            "Where the groups are countries of those who keep the records: then it also shows whose files were joined.",
            List.of(
                    new MeasureParameter(
                            "groups",
                            Type.WORD,
                            "by what records are told into groups",
                            Stream.concat(GROUPINGS.stream().map(Attribute::text), Stream.of(COMMUNITIES))
                                    .collect(Collectors.joining(", ")),
                            Attribute.OWNER_COUNTRY.text()),
                    new MeasureParameter(
                            "role",
                            Type.WORD,
                            "which role makes the ranking",
                            "all, "
                                    + Arrays.stream(Role.values())
                                            .map(RoleMeasures::name)
                                            .collect(Collectors.joining(", ")),
                            "all"),
                    new MeasureParameter(
                            "seed",
                            Type.WHOLE_NUMBER,
                            "which order communities are found in",
                            "any of up to 18 digits",
                            "1")),
            figures(),
            new AttributeBody(RoleMeasures::needed, RoleMeasures::roles)));

    private RoleMeasures() {}

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static List<Figure> figures() {
        var figures = new ArrayList<>(List.of(
                new Figure("coordinator", "pairs brought together within its own group"),
                new Figure("itinerant", "pairs of one other group"),
                new Figure("gatekeeper", "pairs from outside into its own group"),
                new Figure("representative", "pairs out of its own group"),
                new Figure("liaison", "pairs of two other groups")));
        for (Role role : Role.values()) {
            figures.add(new Figure(
                    name(role) + "-expected",
                    "how many of its pairs would be so if the others' groups had been dealt out at random"));
        }
        return figures;
    }

    private static Optional<Attribute> needed(ParameterValues values) {
        String groups = values.word("groups");
        return groups.equals(COMMUNITIES) ? Optional.empty() : Optional.of(Attribute.parse(groups));
    }

    private static Outcome.Scores roles(Snapshot snapshot, ParameterValues values, Run run) {
        int[] group = groups(snapshot, values, run);
        var result = GroupBrokerage.compute(snapshot.simple(), group, run);
        var columns = new ArrayList<Outcome.Column>();
        for (Role role : Role.values()) {
            columns.add(new Outcome.Column(name(role), result.counts()[role.ordinal()]));
        }
        for (Role role : Role.values()) {
            columns.add(new Outcome.Column(name(role) + "-expected", result.expected()[role.ordinal()]));
        }
        String asked = values.word("role");
        double[] scores = Arrays.stream(Role.values())
                .filter(role -> name(role).equals(asked))
                .findFirst()
                .map(role -> result.counts()[role.ordinal()])
                .orElseGet(result::totals);
        long unknown = Arrays.stream(group).filter(one -> one < 0).count();
        return new Outcome.Scores(
                scores,
                columns,
                List.of(
                        (Arrays.stream(group).max().orElse(-1) + 1) + " groups by " + values.word("groups") + "; "
                                + unknown + " records have none, and pairs with them are not counted.",
                        snapshot.simple().isDirected()
                                ? "Ordered pairs, along the links' direction."
                                : "Unordered pairs. Without direction gatekeeper and representative cannot be told apart:"
                                        + " such a pair counts half to either.",
                        "What was to be expected keeps the network and deals the groups of all others out anew."));
    }

    private static int[] groups(Snapshot snapshot, ParameterValues values, Run run) {
        Optional<Attribute> attribute = needed(values);
        if (attribute.isEmpty()) {
            return Leiden.compute(snapshot.simple(), new Leiden.Config(1, values.whole("seed"), false), run)
                    .community();
        }
        var numbers = new TreeMap<String, Integer>();
        int[] group = new int[snapshot.nodeCount()];
        for (int v = 0; v < group.length; v++) {
            String value = snapshot.attribute(attribute.get(), v);
            group[v] = value.isEmpty() ? -1 : numbers.computeIfAbsent(value, next -> numbers.size());
        }
        return group;
    }
}
