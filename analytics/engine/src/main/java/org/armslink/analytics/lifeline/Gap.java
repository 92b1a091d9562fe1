package org.armslink.analytics.lifeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.analytics.lifeline.LifeStep.Party;
import org.armslink.analytics.lifeline.LifeStep.Place;
import org.armslink.analytics.lifeline.LifeStep.Sort;

/**
 * What is not recorded between two steps of custody or movement that follow one another.
 *
 * @param kind {@code time}: nothing for longer than asked; {@code hand}: who got it is not who gave it away next;
 *     {@code border}: it was in one country and then in another, and nothing says how it crossed
 * @param from end of the step before, exclusive: the first second of which nothing is recorded, since 1970-01-01T00:00Z
 * @param to beginning of the step after; not later than {@code from} where the two touch or overlap, see {@link #isSpan}
 */
public record Gap(String kind, LifeStep before, LifeStep after, long from, long to, String words) {
    private static final Set<String> CROSSING = Set.of("exported", "imported", "carried");
    private static final long DAY = 24 * 60 * 60;

    /** Whether there is any time between the two steps: of two on one day, or on one day and the next, there is none. */
    public boolean isSpan() {
        return from < to;
    }

    /** @param steps in order of time @param leastDays a gap in time is longer than so many days */
    static List<Gap> of(List<LifeStep> steps, int leastDays) {
        List<LifeStep> moving = steps.stream()
                .filter(step -> step.isTimed()
                        && (step.sort() == Sort.CUSTODY || step.sort() == Sort.ROUTE || step.sort() == Sort.SEIZURE))
                .toList();
        var gaps = new ArrayList<Gap>();
        for (int i = 1; i < moving.size(); i++) {
            LifeStep before = moving.get(i - 1);
            LifeStep after = moving.get(i);
            if (after.from() - before.to() > leastDays * DAY) {
                gaps.add(new Gap(
                        "time",
                        before,
                        after,
                        before.to(),
                        after.from(),
                        "Nothing is recorded for " + (after.from() - before.to()) / DAY + " days."));
            }
            Set<String> got = names(before.takers());
            Set<String> gave = names(after.givers());
            if (!got.isEmpty() && !gave.isEmpty() && got.stream().noneMatch(gave::contains)) {
                gaps.add(new Gap(
                        "hand",
                        before,
                        after,
                        before.to(),
                        after.from(),
                        "Who is recorded as having got it is not who is recorded as having it next."));
            }
            Set<String> there = countries(before.places());
            Set<String> here = countries(after.places());
            if (!there.isEmpty()
                    && !here.isEmpty()
                    && there.stream().noneMatch(here::contains)
                    && !CROSSING.contains(before.kind())
                    && !CROSSING.contains(after.kind())) {
                gaps.add(new Gap(
                        "border",
                        before,
                        after,
                        before.to(),
                        after.from(),
                        "It was in " + String.join(", ", there) + " and then in " + String.join(", ", here)
                                + "; how it crossed is not recorded."));
            }
        }
        return List.copyOf(gaps);
    }

    private static Set<String> names(List<Party> parties) {
        var keys = new TreeSet<String>();
        parties.forEach(party -> keys.add(party.key().text()));
        return keys;
    }

    private static Set<String> countries(List<Place> places) {
        var codes = new TreeSet<String>();
        places.forEach(place -> codes.add(place.country()));
        codes.remove("");
        return codes;
    }
}
