package org.armslink.server.path;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.Interval;
import org.armslink.analytics.route.MovementFilter;
import org.armslink.analytics.route.MovementFilter.Ballistics;
import org.armslink.analytics.route.MovementFilter.Join;
import org.armslink.analytics.route.search.PathQuestion;
import org.armslink.analytics.route.search.PathQuestion.Objective;
import org.armslink.model.Grade;
import org.armslink.server.analysis.AnalysisRequest;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;

/** What a caller asks of paths in time, as given. Each has its default, so that what is left out is not asked. */
public record JourneyRequest(
        String objective,
        String timeClass,
        int best,
        int maximumDwellDays,
        boolean simple,
        String joins,
        String steps,
        boolean inferred,
        String windowFrom,
        String windowTo,
        String mode,
        String commodity,
        String minimumGrade,
        boolean leads,
        String identities) {
    private static final int DAY = 24 * 60 * 60;
    private static final int MOST_ENDS = 200;
    private static final String IDENTITIES = AnalysisRequest.IDENTITIES;

    /** Tells what is wrong before anything is looked for. */
    public void check() {
        Parameters.oneOf(
                "objective",
                objective,
                Arrays.stream(Objective.values()).map(Objective::text).toList());
        Parameters.oneOf("timeClass", timeClass, List.of("possible", "certain"));
        Parameters.oneOf(
                "joins", joins, Arrays.stream(Join.values()).map(Join::text).toList());
        Parameters.oneOf("steps", steps, List.of("all", "legs", "custody"));
        Parameters.oneOf(
                IDENTITIES,
                identities,
                Arrays.stream(IdentityRule.values()).map(IdentityRule::text).toList());
        if (leads && !steps.equals("all")) {
            throw ProblemException.badRequest("The parameter \"leads\" is true, but \"steps\" is \"" + steps
                    + "\", which leaves out all that ballistics say. Give steps=all or leave leads out.");
        }
        Parameters.between("best", best, 1, 50);
        Parameters.between("maximumDwellDays", maximumDwellDays, -1, 36_500);
        filter();
    }

    /** Countries or keys, with commas between. */
    public static List<String> ends(String name, String value) {
        List<String> ends = list(value);
        if (ends.isEmpty() || ends.size() > MOST_ENDS) {
            throw ProblemException.badRequest("The parameter \"" + name + "\" names 1 to " + MOST_ENDS
                    + " countries or keys, with commas between, but named " + ends.size() + ".");
        }
        return ends.stream().map(end -> Parameters.placeOrCountry(name, end)).toList();
    }

    private static List<String> list(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    MovementFilter filter() {
        return new MovementFilter(
                !steps.equals("custody"),
                !steps.equals("legs"),
                ballistics(),
                window(),
                Set.copyOf(list(mode)),
                Set.copyOf(list(commodity)),
                minimumGrade.isEmpty() ? 4 : grade().weakness(),
                inferred,
                Join.valueOf(joins.toUpperCase(Locale.ROOT)));
    }

    private boolean certain() {
        return timeClass.equals("certain");
    }

    /** A certain way rests on no lead, so none is looked at where nothing else is wanted. */
    private Ballistics ballistics() {
        if (!steps.equals("all")) {
            return Ballistics.NONE;
        }
        return leads && !certain() ? Ballistics.LEADS : Ballistics.HITS;
    }

    /** By which records are joined; a certain way rests on no suggestion. */
    IdentityRule rule() {
        IdentityRule asked = IdentityRule.parse(identities);
        return certain() && asked == IdentityRule.LIKELY ? IdentityRule.DECIDED : asked;
    }

    private Grade grade() {
        try {
            return Grade.parse(minimumGrade);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    "The parameter \"minimumGrade\" is no grade. " + e.getMessage() + ". Give one such as 4x4:B2.");
        }
    }

    private Interval window() {
        Interval all = CorridorConfig.DEFAULT.window();
        long from = windowFrom.isEmpty() ? all.from() : Parameters.time("windowFrom", windowFrom);
        long to = windowTo.isEmpty() ? all.to() : Parameters.time("windowTo", windowTo);
        if (from >= to) {
            throw ProblemException.badRequest("The window ends after it begins, but was: windowFrom \"" + windowFrom
                    + "\", windowTo \"" + windowTo + "\". Give a later windowTo; it is exclusive.");
        }
        return new Interval(from, to);
    }

    PathQuestion question(java.util.BitSet start, java.util.BitSet goal) {
        return new PathQuestion(
                start,
                goal,
                Objective.valueOf(objective.toUpperCase(Locale.ROOT).replace('-', '_')),
                certain(),
                maximumDwellDays < 0 ? PathQuestion.ANY_DWELL : (long) maximumDwellDays * DAY,
                simple,
                best);
    }
}
