package org.armslink.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.doubt.MissingRecords;
import org.armslink.analytics.doubt.RankIntervals;
import org.armslink.analytics.doubt.UndecidedPairs;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/** Puts beside every ranking how firmly it stands: the parameters, the figures and the words for it. */
final class Doubt {
    /** Left to us, so many runs are made where the network is small enough for them to be quick. */
    private static final int USUAL_RUNS = 20;

    private static final int QUICK = 10_000;
    private static final int MOST_RUNS = 1_000;
    private static final long SEED = 1;
    /** As measured by PlantedRolesTest; docs/measurements.md has the table. */
    private static final String MEASURED =
            "Measured on invented cases with a fifth of the links missing: of the records that were among the first ten in 8 of"
                    + " 10 runs, 98 in 100 truly were; the interval held the true rank of 27 to 81 in 100 records, as the"
                    + " measure was.";

    static final List<MeasureParameter> PARAMETERS = List.of(
            new MeasureParameter(
                    "doubt-runs",
                    Type.WHOLE_NUMBER,
                    "how often the ranking is made again on a network that is a little different; 0 for never",
                    "0 to 1000, or -1 for 20 where that is quick",
                    "-1"),
            new MeasureParameter(
                    "doubt-share",
                    Type.NUMBER,
                    "share of the links that is taken out each time; half as many are put in, and a fifth of the share of the"
                            + " records goes too",
                    "0 to 0.9",
                    "0.1"),
            new MeasureParameter(
                    "doubt-identities",
                    Type.FLAG,
                    "whether records that may be of one person or firearm, on which nobody has decided, are taken for one in some of"
                            + " the runs, each pair by its chance",
                    "true or false",
                    "true"));

    static final List<Measure.Figure> FIGURES = List.of(
            new Measure.Figure("rank-from", "best rank in the middle nine tenths of the runs with other gaps"),
            new Measure.Figure("rank-to", "worst rank in the middle nine tenths of the runs with other gaps"),
            new Measure.Figure(
                    "in-first-ten", "share of the runs with other gaps in which it was among the first ten"));

    private Doubt() {}

    /** What was found, with the doubt beside it, and the figures that it has then. */
    record Result(Outcome.Scores scores, List<Measure.Figure> figures) {}

    /** @param undecided asked only if it matters, since it may take long */
    static Result beside(
            Outcome.Scores scores,
            Measure measure,
            Snapshot snapshot,
            ParameterValues values,
            Supplier<UndecidedPairs> undecided,
            Run run) {
        long asked = values.whole("doubt-runs");
        double share = values.number("doubt-share");
        if (asked < -1 || asked > MOST_RUNS) {
            throw new IllegalArgumentException("doubt-runs is 0 to " + MOST_RUNS + ", or -1 for " + USUAL_RUNS
                    + " where that is quick, but was: " + asked);
        }
        if (!(share >= 0 && share <= 0.9)) {
            throw new IllegalArgumentException("doubt-share is 0 to 0.9, but was: " + share);
        }
        boolean quick = (long) snapshot.nodeCount() + snapshot.linkCount() <= QUICK;
        int runs = asked >= 0 ? (int) asked : quick ? USUAL_RUNS : 0;
        var notes = new ArrayList<>(scores.notes());
        if (runs == 0 || snapshot.linkCount() == 0) {
            if (asked < 0 && !quick) {
                notes.add("How firmly the ranking stands was not worked out, since the network is large; doubt-runs="
                        + USUAL_RUNS + " does it.");
            }
            return new Result(new Outcome.Scores(scores.byNode(), scores.columns(), notes), measure.figures());
        }
        var missing = new MissingRecords(share, share / 2, share / 5);
        // Under the rule that every record stands for itself, none is ever taken for another.
        boolean identities = values.flag("doubt-identities")
                && snapshot.projection().projection().identityRule() != IdentityRule.NONE;
        UndecidedPairs pairs = identities ? undecided.get().in(snapshot) : UndecidedPairs.NONE;
        run.check();
        RankIntervals.Result found = RankIntervals.compute(
                snapshot,
                missing,
                pairs,
                runs,
                SEED,
                (altered, inner) -> ((Outcome.Scores) measure.body().compute(altered, values, inner)).byNode(),
                run);
        notes.add(String.format(
                Locale.ROOT,
                "Doubt: the ranking was made again %d times with %.3g %% of the links taken out, %.3g %% put in and %.3g %% of"
                        + " the records gone, at random. It says what such gaps would do, not how likely the ranking is"
                        + " true.",
                runs,
                100 * missing.droppedLinks(),
                100 * missing.addedLinks(),
                100 * missing.droppedRecords()));
        notes.add(MEASURED);
        if (identities && (!pairs.pairs().isEmpty() || !pairs.complete())) {
            notes.add("Identities in doubt: each of " + pairs.pairs().size()
                    + " pairs of records that may be of one person or"
                    + " firearm, on which nobody has decided, was taken for one in some of the runs, by its chance"
                    + (pairs.complete() ? "." : "; not all records were compared."));
        }
        var columns = new ArrayList<>(scores.columns());
        columns.add(new Outcome.Column("rank-from", found.low()));
        columns.add(new Outcome.Column("rank-to", found.high()));
        columns.add(new Outcome.Column("in-first-ten", found.inFirstTen()));
        var figures = new ArrayList<>(measure.figures());
        figures.addAll(FIGURES);
        return new Result(new Outcome.Scores(scores.byNode(), columns, notes), figures);
    }
}
