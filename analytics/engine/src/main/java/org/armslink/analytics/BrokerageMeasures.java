package org.armslink.analytics;

import java.util.List;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.brokerage.StructuralHoles;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/** Who stands between others who do not know one another. */
final class BrokerageMeasures {
    static final List<Measure> ALL = List.of(
            new Measure(
                    "effective-size",
                    "Effective size",
                    Family.BROKERAGE,
                    Subject.RECORD,
                    "How many contacts remain when those who know one another are counted as one: who deals with separate"
                            + " circles.",
                    "Where links among the contacts were never looked for, as around somebody who was tapped: they seem"
                            + " strangers.",
                    List.of(CentralityMeasures.WEIGHTED),
                    List.of(new Figure("constraint", "how far the contacts hem it in: low for a broker")),
                    BrokerageMeasures::effectiveSize),
            new Measure(
                    "constraint",
                    "Constraint",
                    Family.BROKERAGE,
                    "How far this record's contacts hem it in because they know one another: brokers have the lowest"
                            + " scores, not the highest.",
                    "For records with one or two contacts, which have high scores whatever they do.",
                    List.of(CentralityMeasures.WEIGHTED),
                    BrokerageMeasures::constraint));

    private static final String BURT = "After Burt, whichever way the links go; weights ";

    private BrokerageMeasures() {}

    private static Outcome.Scores effectiveSize(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = CentralityMeasures.weighted("Effective size", snapshot, values);
        var result = StructuralHoles.compute(snapshot.simple(), weighted, run);
        return new Outcome.Scores(
                result.effectiveSize(),
                List.of(new Outcome.Column("constraint", result.constraint())),
                List.of(BURT + used(weighted)));
    }

    private static Outcome.Scores constraint(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = CentralityMeasures.weighted("Constraint", snapshot, values);
        var result = StructuralHoles.compute(snapshot.simple(), weighted, run);
        return new Outcome.Scores(
                result.constraint(),
                List.of(BURT + used(weighted) + " A record without contacts has 1, as with a single one."));
    }

    private static String used(boolean weighted) {
        return weighted ? "used." : "not used.";
    }
}
