package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.path.PassableLinks;
import org.armslink.analytics.path.Way;
import org.armslink.analytics.path.WayConditions;
import org.armslink.analytics.path.WayLength;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** What measures of ways ask for alike: ends, conditions, lengths; and what they say alike. */
final class WayQuestion {
    static final MeasureParameter FROM =
            new MeasureParameter("from", Type.RECORDS, "the record at which the ways begin", "one key", "");
    static final MeasureParameter TO =
            new MeasureParameter("to", Type.RECORDS, "the record at which they end", "one key", "");
    static final List<MeasureParameter> CONDITIONS = List.of(
            new MeasureParameter(
                    "types",
                    Type.WORDS,
                    "only over links of these types",
                    "link types separated by blanks, or none for all",
                    ""),
            new MeasureParameter("around", Type.RECORDS, "not over these records", "keys, or none", ""),
            new MeasureParameter(
                    "leads",
                    Type.FLAG,
                    "whether ballistic leads that nobody confirmed may be gone too, where the network has them",
                    "true or false",
                    "false"));
    static final MeasureParameter LENGTH = new MeasureParameter(
            "length",
            Type.WORD,
            "how long a link is: as the projection declares its weights, 1, its distance, or 1 over its strength",
            "declared, links, distance, one-over-strength",
            "declared");
    static final String TIMELESS =
            "As if every way had been there at one time: a way here may run against the order of events.";
    static final String NOTHING = "Nothing connects the two.";

    private final Snapshot snapshot;
    private final ParameterValues values;
    private final WayConditions conditions;
    private final PassableLinks links;

    WayQuestion(Snapshot snapshot, ParameterValues values) {
        this.snapshot = snapshot;
        this.values = values;
        conditions = new WayConditions(
                values.words("types"), values.flag("leads"), values.nodes("around", snapshot), Set.of());
        links = PassableLinks.of(snapshot, conditions);
    }

    PassableLinks links() {
        return links;
    }

    int from() {
        return one("from");
    }

    int to() {
        return one("to");
    }

    private int one(String name) {
        int[] nodes = several(name, 1);
        return nodes[0];
    }

    /** One record or more, each once. */
    int[] several(String name, int most) {
        int[] nodes = Arrays.stream(values.nodes(name, snapshot)).distinct().toArray();
        if (nodes.length < 1 || nodes.length > most) {
            throw new IllegalArgumentException("Parameter " + name + " names "
                    + (most == 1 ? "one record by its key" : "1 to " + most + " records by their keys")
                    + ", but there were: " + nodes.length);
        }
        for (int node : nodes) {
            if (Arrays.stream(conditions.around()).anyMatch(avoided -> avoided == node)) {
                throw new IllegalArgumentException("Parameter around names "
                        + snapshot.key(node).text() + ", which parameter " + name + " names too.");
            }
        }
        return nodes;
    }

    WayLength length() {
        return WayLength.parse(values.word("length"));
    }

    boolean weighted() {
        return length().isWeighted(snapshot.weightMeaning());
    }

    Graph graph() {
        return links.graph(length());
    }

    /** How long ways are, which way they go and over what, in words. */
    List<String> notes() {
        String length = switch (length()) {
            case ONE_OVER_STRENGTH ->
                "By distance, which is 1 over the " + snapshot.weightMeaning().text() + " of a link.";
            case DISTANCE -> "By distance.";
            case LINKS, DECLARED -> weighted() ? "By distance." : "By number of links; weights not used.";
        };
        return notes(length);
    }

    List<String> notes(String length) {
        var notes = new ArrayList<String>();
        notes.add(length
                + (snapshot.simple().isDirected() ? " Along the links' direction." : " Whichever way the links go."));
        int count = links.count();
        if (count < snapshot.linkCount()) {
            notes.add("Under conditions: " + count + " of " + snapshot.linkCount() + " links may be gone."
                    + (conditions.types().isEmpty() ? "" : " Only " + String.join(", ", conditions.types()) + ".")
                    + (conditions.around().length == 0
                            ? ""
                            : " Not over " + conditions.around().length + " records that were named.")
                    + (conditions.leads() ? "" : " No ballistic leads."));
        }
        notes.add(TIMELESS);
        return notes;
    }

    List<Finding> findings(List<Way> ways) {
        return ways.stream()
                .map(way -> new Finding(way.nodes(), way.length(), Map.of()))
                .toList();
    }
}
