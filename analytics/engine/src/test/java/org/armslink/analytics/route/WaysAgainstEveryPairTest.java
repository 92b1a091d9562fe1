package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.compared;
import static org.armslink.analytics.route.RouteRecords.custody;
import static org.armslink.analytics.route.RouteRecords.key;
import static org.armslink.analytics.route.RouteRecords.scene;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.analytics.route.MovementFilter.Ballistics;
import org.armslink.analytics.route.MovementFilter.Join;
import org.armslink.analytics.route.search.PathQuestion;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.BallisticReader.Compared;
import org.armslink.model.port.BallisticReader.Scene;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.TraitReader.Decided;
import org.junit.jupiter.api.Test;

/**
 * Random sightings of a few guns, in several records each, with decisions, suggestions, hits and leads: the ways found are
 * those that looking at every pair of sightings and every order of them gives.
 */
class WaysAgainstEveryPairTest {
    private static final int INVESTIGATIONS = 1_500;
    private static final int GUNS = 5;

    /** Where a thing was seen; of a hit or lead {@code lead} says which. */
    private record Seen(Key by, String thing, String place, long from, long to, boolean scene, boolean lead) {}

    private record Pair(Seen first, Seen last) {
        boolean lead() {
            return first.lead || last.lead;
        }
    }

    private static final class Investigation {
        final Random random;
        final List<Custody> custody = new ArrayList<>();
        final List<Compared> compared = new ArrayList<>();
        final List<Decided> decisions = new ArrayList<>();
        final List<LikelyPairs.Pair> likely = new ArrayList<>();

        Investigation(long seed) {
            random = new Random(seed);
            for (int i = random.nextInt(6); i > 0; i--) {
                long at = random.nextInt(8);
                custody.add(custody("event" + i, "seen", gun(), place(), at, at + 1 + random.nextInt(3)));
            }
            var cases = new ArrayList<Scene>();
            for (int i = 0; i < 4; i++) {
                long at = random.nextInt(8);
                cases.add(scene("case" + i, place(), at, at + 1 + random.nextInt(3)));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                int first = random.nextInt(3);
                Scene[] some = {cases.get(first), cases.get(first + 1 + random.nextInt(3 - first))};
                List<Key> guns = random.nextBoolean() ? List.of() : List.of(key(gun()));
                compared.add(compared("said" + i, random.nextBoolean(), guns, some));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                LinkType decision = random.nextInt(3) == 0 ? LinkType.NOT_SAME_AS : LinkType.SAME_AS;
                String one = gun();
                String other = gun();
                if (!one.equals(other)) {
                    decisions.add(new Decided(key(one), key(other), decision));
                }
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                Set<Key> pair = Set.of(key("gun" + i), key("gun0"));
                if (decisions.stream()
                        .noneMatch(one -> Set.of(one.from(), one.to()).equals(pair))) {
                    likely.add(new LikelyPairs.Pair(key("gun" + i), key("gun0")));
                }
            }
        }

        private String gun() {
            return "gun" + random.nextInt(GUNS);
        }

        private String place() {
            return "X" + (char) ('A' + random.nextInt(4)) + "-p";
        }
    }

    /** By merging sets until nothing changes; a suggestion is dropped where it would merge what a decision holds apart. */
    private static List<Set<String>> clusters(Investigation asked, boolean followLikely) {
        Set<Set<Key>> apart = new HashSet<>();
        asked.decisions.stream()
                .filter(one -> one.decision() == LinkType.NOT_SAME_AS)
                .forEach(one -> apart.add(Set.of(one.from(), one.to())));
        var clusters = new ArrayList<Set<String>>();
        for (Decided one : asked.decisions) {
            if (one.decision() == LinkType.SAME_AS && !apart.contains(Set.of(one.from(), one.to()))) {
                merge(clusters, one.from().text(), one.to().text());
            }
        }
        for (LikelyPairs.Pair pair : followLikely ? asked.likely : List.<LikelyPairs.Pair>of()) {
            List<Set<String>> tried = new ArrayList<>();
            clusters.forEach(cluster -> tried.add(new TreeSet<>(cluster)));
            merge(tried, pair.one().text(), pair.other().text());
            boolean broken = apart.stream()
                    .anyMatch(held -> tried.stream()
                                    .anyMatch(cluster -> held.stream().allMatch(key -> cluster.contains(key.text())))
                            && clusters.stream()
                                    .noneMatch(cluster -> held.stream().allMatch(key -> cluster.contains(key.text()))));
            if (!broken) {
                clusters.clear();
                clusters.addAll(tried);
            }
        }
        return clusters;
    }

    private static void merge(List<Set<String>> clusters, String one, String other) {
        var merged = new TreeSet<>(List.of(one, other));
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Set<String> cluster : clusters) {
                if (cluster.stream().anyMatch(merged::contains)) {
                    grown |= merged.addAll(cluster);
                }
            }
        }
        clusters.removeIf(merged::containsAll);
        clusters.add(merged);
    }

    /** Every pair of sightings of one thing between which nothing certainly was, ballistics looked at last. */
    private static List<Pair> pairs(Investigation asked, List<Set<String>> clusters, Ballistics ballistics) {
        var seen = new ArrayList<Seen>();
        for (Custody event : asked.custody) {
            seen.add(new Seen(
                    event.key(),
                    thing(event.firearm().text(), clusters),
                    event.place().caption(),
                    event.from(),
                    event.to(),
                    false,
                    false));
        }
        for (Compared said : asked.compared) {
            if (ballistics == Ballistics.LEADS || said.confirmed() && ballistics == Ballistics.HITS) {
                String thing = said.firearms().isEmpty()
                        ? said.key().text()
                        : said.firearms().get(0).text();
                for (Scene at : said.scenes()) {
                    var fired = new Seen(
                            at.file(),
                            thing(thing, clusters),
                            at.place().caption(),
                            at.from(),
                            at.to(),
                            true,
                            !said.confirmed());
                    seen.removeIf(one -> one.lead && !fired.lead && same(one, fired));
                    if (seen.stream().noneMatch(one -> same(one, fired))) {
                        seen.add(fired);
                    }
                }
            }
        }
        var pairs = new ArrayList<Pair>();
        for (Seen first : seen) {
            for (Seen last : seen) {
                boolean hit = first.scene || last.scene;
                boolean lead = first.lead || last.lead;
                boolean hidden = seen.stream()
                        .filter(one -> one.thing.equals(first.thing) && one != first && one != last)
                        .filter(one -> lead || !one.lead && (hit || !one.scene))
                        .anyMatch(one -> one.from >= first.to && one.to <= last.from);
                if (first != last
                        && first.thing.equals(last.thing)
                        && !first.place.equals(last.place)
                        && first.from < last.to
                        && !hidden) {
                    pairs.add(new Pair(first, last));
                }
            }
        }
        return pairs;
    }

    private static boolean same(Seen one, Seen other) {
        return one.by.equals(other.by) && one.thing.equals(other.thing);
    }

    private static String thing(String record, List<Set<String>> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.contains(record))
                .map(cluster -> cluster.iterator().next())
                .findFirst()
                .orElse(record);
    }

    /** Whether pairs of one thing, each beginning where the last ended, can have been in time: looked at until nothing changes. */
    private static boolean leads(List<Pair> pairs, String from, String to) {
        long[] came = new long[pairs.size()];
        Arrays.fill(came, Long.MAX_VALUE);
        for (boolean earlier = true; earlier; ) {
            earlier = false;
            for (int next = 0; next < came.length; next++) {
                Pair pair = pairs.get(next);
                long time = pair.first.place.equals(from) ? Long.MIN_VALUE : Long.MAX_VALUE;
                for (int before = 0; before < came.length; before++) {
                    Seen last = pairs.get(before).last;
                    if (last.place.equals(pair.first.place) && last.thing.equals(pair.first.thing)) {
                        time = Math.min(time, came[before]);
                    }
                }
                long left = Math.max(time, pair.first.from);
                long arrived = Math.max(left, pair.last.from);
                if (left < pair.first.to && arrived < pair.last.to && arrived < came[next]) {
                    came[next] = arrived;
                    earlier = true;
                }
            }
        }
        for (int pair = 0; pair < came.length; pair++) {
            if (came[pair] < Long.MAX_VALUE && pairs.get(pair).last.place.equals(to)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void waysAreThoseThatEveryPairOfSightingsGives() {
        int found = 0;
        int led = 0;
        int suggested = 0;
        for (long seed = 1; seed <= INVESTIGATIONS; seed++) {
            var asked = new Investigation(seed);
            var sightings = new Sightings(List.of());
            asked.custody.forEach(sightings::add);
            asked.compared.forEach(sightings::add);
            boolean followLikely = seed % 2 == 0;
            SameThings same = SameThings.of(asked.decisions, followLikely ? asked.likely : List.of());
            Movements movements = Movements.of(sightings, SameThings.NONE).joined(same);
            Ballistics ballistics = Ballistics.values()[(int) (seed % 3)];
            List<Pair> pairs = pairs(asked, clusters(asked, followLikely), ballistics);
            var journeys = new Journeys(
                    movements, MovementFilter.ALL.joinedBy(Join.THING).with(ballistics));
            for (String from : List.of("XA-p", "XB-p", "XC-p", "XD-p")) {
                for (String to : List.of("XA-p", "XB-p", "XC-p", "XD-p")) {
                    var question = new PathQuestion(
                            journeys.ends(List.of(key(from).text()), true),
                            journeys.ends(List.of(key(to).text()), false),
                            PathQuestion.Objective.FEWEST_LEGS,
                            false,
                            PathQuestion.ANY_DWELL,
                            false,
                            1);
                    List<Journey> answer = journeys.find(question, Run.quiet()).journeys();
                    boolean expected = leads(pairs, from, to);
                    assertThat(!answer.isEmpty())
                            .as("seed %d from %s to %s", seed, from, to)
                            .isEqualTo(expected);
                    for (Journey journey : answer) {
                        found++;
                        led += journey.leadSteps() > 0 ? 1 : 0;
                        suggested += journey.suggestions() > 0 ? 1 : 0;
                        check(journey, pairs, seed);
                    }
                }
            }
        }
        assertThat(List.of(found, led, suggested)).allMatch(met -> met > INVESTIGATIONS / 30);
    }

    /** Each step is a pair, marked as a lead if it rests on one; with a lead or a suggestion nothing is certain. */
    private static void check(Journey journey, List<Pair> pairs, long seed) {
        for (Journey.Step step : journey.steps()) {
            assertThat(pairs)
                    .as("seed %d", seed)
                    .anyMatch(pair -> pair.first.by.equals(step.first())
                            && pair.last.by.equals(step.last())
                            && pair.lead() == step.lead());
        }
        if (journey.leadSteps() + journey.suggestions() > 0) {
            assertThat(journey.timeClass()).as("seed %d", seed).isEqualTo(TimeClass.POSSIBLE);
        }
    }
}
