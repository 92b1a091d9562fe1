package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armslink.analytics.Measure.AttributeBody;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.motif.BrokerTriads;
import org.armslink.analytics.motif.CustodySteps;
import org.armslink.analytics.motif.CustodySteps.Step;
import org.armslink.analytics.motif.RelayChains;
import org.armslink.analytics.motif.StrawPurchases;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.port.AttributeReader.Attribute;

/** Patterns of custody that are a reason to look, each with its records. */
final class MotifMeasures {
    private static final int MOST = 10_000;
    private static final String NO_SCORE = "A reason to look at these records, no finding about anybody.";
    private static final MeasureParameter SHOWN =
            new MeasureParameter("most", Type.WHOLE_NUMBER, "how many are shown", "1 to " + MOST, "1000");

    static final List<Measure> ALL = List.of(
            new Measure(
                    "straw-purchase-stars",
                    "Purchases recovered in other hands",
                    Family.STRUCTURE,
                    Subject.GROUP,
                    "One purchaser several of whose firearms were recovered from others within a time: a reason to look at the"
                            + " purchases; the score is how many firearms.",
                    "Against dealers and others who sell on lawfully, or where thefts from the purchaser are not recorded.",
                    List.of(
                            new MeasureParameter(
                                    "least", Type.WHOLE_NUMBER, "fewest firearms of one purchaser", "1 to 1000", "2"),
                            new MeasureParameter(
                                    "days",
                                    Type.WHOLE_NUMBER,
                                    "most days from purchase to recovery, as far as the dates say",
                                    "0 to 36500",
                                    "1095"),
                            SHOWN),
                    List.of(
                            new Figure("holders", "from how many others they were recovered"),
                            new Figure("shortest-days", "fewest days from a purchase to its recovery"),
                            new Figure("longest-days", "most days from a purchase to its recovery")),
                    new AttributeBody(MotifMeasures::kinds, MotifMeasures::stars)),
            new Measure(
                    "relay-chains",
                    "From hand to hand",
                    Family.STRUCTURE,
                    Subject.WAY,
                    "A firearm handed from one to another and on, in an order of time that is possible: a reason to look at who"
                            + " stands in between; the score is how many handovers.",
                    "As the whole story of a firearm: hands that nobody recorded are missing, and the first step is often a lawful"
                            + " sale.",
                    List.of(
                            new MeasureParameter(
                                    "least", Type.WHOLE_NUMBER, "fewest handovers of a chain", "1 to 1000", "2"),
                            SHOWN),
                    List.of(new Figure("certain", "1 where the order of time is certain, 0 where it is possible only")),
                    new AttributeBody(MotifMeasures::kinds, MotifMeasures::chains)),
            new Measure(
                    "broker-triads",
                    "Between giver and receiver",
                    Family.STRUCTURE,
                    Subject.GROUP,
                    "One who received firearms from a second and handed firearms to a third, the two not linked by any record: a"
                            + " reason to look at the one between; the score is how many steps.",
                    "Where dealers are among the parties: a dealer stands between its suppliers and customers by trade.",
                    List.of(SHOWN),
                    List.of(
                            new Figure("received", "steps from the giver"),
                            new Figure("handed", "steps to the receiver"),
                            new Figure("same-firearms", "firearms that went the whole way")),
                    new AttributeBody(MotifMeasures::kinds, MotifMeasures::triads)));

    private MotifMeasures() {}

    private static Optional<Attribute> kinds(ParameterValues values) {
        return Optional.of(Attribute.KIND);
    }

    private static Outcome.Findings stars(Snapshot snapshot, ParameterValues values, Run run) {
        List<StrawPurchases.Star> stars = StrawPurchases.find(
                CustodySteps.of(snapshot), values.whole("least", 1, 1000), values.whole("days", 0, 36_500), run);
        var findings = new ArrayList<Finding>();
        for (StrawPurchases.Star star : stars) {
            Set<Integer> nodes = new LinkedHashSet<>(List.of(star.purchaser()));
            for (StrawPurchases.Gun gun : star.guns()) {
                nodes.addAll(List.of(
                        gun.purchase().firearm(),
                        gun.purchase().event(),
                        gun.recovery().event()));
                Arrays.stream(gun.recovery().from()).forEach(nodes::add);
            }
            findings.add(new Finding(
                    numbers(nodes),
                    star.guns().size(),
                    Map.of(
                            "holders",
                            (double) star.holders(),
                            "shortest-days",
                            star.guns().stream()
                                    .mapToDouble(StrawPurchases.Gun::days)
                                    .min()
                                    .orElse(0),
                            "longest-days",
                            star.guns().stream()
                                    .mapToDouble(StrawPurchases.Gun::days)
                                    .max()
                                    .orElse(0))));
        }
        return shown(
                findings,
                findings.size(),
                values,
                "First the purchaser, then each firearm with its purchase, its recovery and from whom it was recovered. Only sales"
                        + " and recoveries that name both are counted.");
    }

    private static Outcome.Findings chains(Snapshot snapshot, ParameterValues values, Run run) {
        var result = RelayChains.find(CustodySteps.of(snapshot), values.whole("least", 1, 1000), 100_000, run);
        var findings = new ArrayList<Finding>();
        for (RelayChains.Chain chain : result.chains()) {
            var nodes = new ArrayList<Integer>();
            for (int i = 0; i < chain.steps().size(); i++) {
                nodes.add(chain.hands()[i]);
                nodes.add(chain.steps().get(i).event());
            }
            nodes.add(chain.hands()[chain.steps().size()]);
            nodes.add(chain.steps().get(0).firearm());
            findings.add(
                    new Finding(numbers(nodes), chain.steps().size(), Map.of("certain", chain.certain() ? 1.0 : 0.0)));
        }
        var outcome = shown(
                findings,
                findings.size(),
                values,
                "Hands and events in their order, last the firearm. A chain is shown once, as long as it can be made.");
        if (result.complete()) {
            return outcome;
        }
        var notes = new ArrayList<>(outcome.notes());
        notes.add("Cut off: the search ended after " + findings.size() + " chains, so longer ones may be missing.");
        return new Outcome.Findings(outcome.findings(), true, notes);
    }

    private static Outcome.Findings triads(Snapshot snapshot, ParameterValues values, Run run) {
        Graph graph = snapshot.graph().undirectedSimple(run);
        var result = BrokerTriads.find(
                CustodySteps.of(snapshot),
                (one, other) -> isLinked(graph, one, other),
                values.whole("most", 1, MOST),
                run);
        var findings = new ArrayList<Finding>();
        for (BrokerTriads.Triad triad : result.triads()) {
            Set<Integer> nodes = new LinkedHashSet<>(List.of(triad.giver(), triad.broker(), triad.receiver()));
            triad.received().stream().map(Step::event).forEach(nodes::add);
            triad.handed().stream().map(Step::event).forEach(nodes::add);
            findings.add(new Finding(
                    numbers(nodes),
                    triad.steps(),
                    Map.of(
                            "received",
                            (double) triad.received().size(),
                            "handed",
                            (double) triad.handed().size(),
                            "same-firearms",
                            (double) triad.sameGuns())));
        }
        return shown(
                findings,
                result.found(),
                values,
                "First the giver, then who stands between, then the receiver, then the events. Whether the steps follow one another"
                        + " in time is not asked here: relay-chains does.");
    }

    private static boolean isLinked(Graph graph, int one, int other) {
        for (int arc = graph.begin(one); arc < graph.end(one); arc++) {
            if (graph.neighbour(arc) == other) {
                return true;
            }
        }
        return false;
    }

    private static int[] numbers(java.util.Collection<Integer> nodes) {
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Outcome.Findings shown(List<Finding> findings, long found, ParameterValues values, String order) {
        int most = values.whole("most", 1, MOST);
        var notes = new ArrayList<String>();
        if (found > most) {
            notes.add("Cut off: the first " + most + " of " + found + ".");
        }
        notes.add(order);
        notes.add(NO_SCORE);
        return new Outcome.Findings(findings.subList(0, Math.min(most, findings.size())), true, notes);
    }
}
