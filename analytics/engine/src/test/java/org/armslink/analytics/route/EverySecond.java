package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.armslink.analytics.route.MovementFilter.Join;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.BallisticReader.Compared;
import org.armslink.model.port.BallisticReader.Scene;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.TraitReader.Decided;

/**
 * The slow and obvious version: every pair of sightings of one thing, every leg, and every second at which each can have
 * begun and ended.
 */
final class EverySecond {
    /** A thing where it was seen. @param records of the thing @param people who were there */
    private record Seen(Key by, Set<Key> records, Key place, long from, long to, char what, List<Key> people) {
        boolean isScene() {
            return what == 'h' || what == 'l';
        }
    }

    /** A leg, or a pair of sightings. @param doubtful that both are of one thing */
    record Step(
            Key first,
            Key last,
            Key from,
            Key to,
            Interval begin,
            Interval end,
            boolean leg,
            boolean lead,
            boolean doubtful,
            Set<Key> before,
            Set<Key> after,
            List<Key> giving,
            List<Key> taking) {
        /** Whether it was taken, and ended after it began, beyond doubt. */
        boolean certain() {
            return !lead && !doubtful && (leg || end.from() >= begin.to());
        }
    }

    final List<Step> steps = new ArrayList<>();
    private final RandomInvestigation asked;
    private final Join join;
    private final Set<Set<Key>> decided;
    private final Set<Set<Key>> same;
    private final Set<Key> victims = new TreeSet<>();

    EverySecond(RandomInvestigation asked, boolean followLikely, Join join, boolean sparesVictims) {
        this.asked = asked;
        this.join = join;
        decided = clusters(asked.decisions, List.of());
        same = clusters(asked.decisions, followLikely ? asked.likely : List.of());
        if (sparesVictims) {
            asked.victims.forEach(victim -> victims.addAll(cluster(victim, same)));
        }
        for (Leg leg : asked.legs) {
            if (leg.departFrom() < leg.arriveTo()) {
                steps.add(new Step(
                        leg.key(),
                        leg.key(),
                        leg.from().key(),
                        leg.to().key(),
                        new Interval(leg.departFrom(), leg.departTo()),
                        new Interval(leg.arriveFrom(), leg.arriveTo()),
                        true,
                        false,
                        false,
                        Set.copyOf(leg.firearms()),
                        Set.copyOf(leg.firearms()),
                        leg.carriers(),
                        leg.carriers()));
            }
        }
        var things = new HashSet<Set<Key>>();
        asked.custody.forEach(event -> things.add(cluster(event.firearm(), same)));
        asked.legs.forEach(leg -> leg.firearms().forEach(gun -> things.add(cluster(gun, same))));
        asked.compared.forEach(said -> guns(said).forEach(gun -> things.add(cluster(gun, same))));
        things.forEach(this::addPairs);
    }

    private static List<Key> guns(Compared said) {
        return said.firearms().isEmpty() ? List.of(said.key()) : said.firearms();
    }

    /** By merging until nothing changes; a suggestion is not followed where it would merge what a decision holds apart. */
    private static Set<Set<Key>> clusters(List<Decided> decisions, List<LikelyPairs.Pair> likely) {
        var apart = new HashSet<Set<Key>>();
        decisions.stream()
                .filter(one -> one.decision() == LinkType.NOT_SAME_AS)
                .forEach(one -> apart.add(Set.of(one.from(), one.to())));
        Set<Set<Key>> clusters = new HashSet<>();
        for (Decided one : decisions) {
            if (one.decision() == LinkType.SAME_AS && !apart.contains(Set.of(one.from(), one.to()))) {
                clusters = merged(clusters, one.from(), one.to());
            }
        }
        for (LikelyPairs.Pair pair : likely) {
            Set<Key> one = cluster(pair.one(), clusters);
            Set<Key> other = cluster(pair.other(), clusters);
            boolean held = apart.stream()
                    .anyMatch(two -> two.stream().anyMatch(one::contains)
                            && two.stream().anyMatch(other::contains)
                            && two.stream().allMatch(key -> one.contains(key) || other.contains(key)));
            if (one.equals(other) || !held) {
                clusters = merged(clusters, pair.one(), pair.other());
            }
        }
        return clusters;
    }

    private static Set<Set<Key>> merged(Set<Set<Key>> clusters, Key one, Key other) {
        var merged = new TreeSet<>(cluster(one, clusters));
        merged.addAll(cluster(other, clusters));
        var next = new HashSet<Set<Key>>();
        clusters.stream().filter(cluster -> !merged.containsAll(cluster)).forEach(next::add);
        next.add(merged);
        return next;
    }

    private static Set<Key> cluster(Key record, Set<Set<Key>> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.contains(record))
                .findFirst()
                .orElse(Set.of(record));
    }

    private static Set<Key> of(Set<Key> thing, Collection<Key> records) {
        var found = new TreeSet<>(records);
        found.retainAll(thing);
        return found;
    }

    private void addPairs(Set<Key> thing) {
        var all = new ArrayList<Seen>();
        for (Custody event : asked.custody) {
            all.add(new Seen(
                    event.key(),
                    of(thing, List.of(event.firearm())),
                    event.place().key(),
                    event.from(),
                    event.to(),
                    'e',
                    event.parties()));
        }
        for (Leg leg : asked.legs) {
            Set<Key> aboard = of(thing, leg.firearms());
            all.add(new Seen(
                    leg.key(), aboard, leg.from().key(), leg.departFrom(), leg.departTo(), 'd', leg.carriers()));
            all.add(new Seen(leg.key(), aboard, leg.to().key(), leg.arriveFrom(), leg.arriveTo(), 'a', leg.carriers()));
        }
        // A case of one thing is one sighting of it: of a hit if one says so, by all the records that hits say it of.
        for (boolean confirmed : List.of(true, false)) {
            for (Compared said : asked.compared) {
                for (Scene at : said.confirmed() == confirmed ? said.scenes() : List.<Scene>of()) {
                    Set<Key> records = of(thing, guns(said));
                    Seen known = all.stream()
                            .filter(one -> one.isScene() && one.by.equals(at.file()))
                            .findFirst()
                            .orElse(null);
                    if (known == null || known.records.isEmpty()) {
                        all.remove(known);
                        all.add(new Seen(
                                at.file(),
                                records,
                                at.place().key(),
                                at.from(),
                                at.to(),
                                confirmed ? 'h' : 'l',
                                List.of()));
                    } else if (known.what == (confirmed ? 'h' : 'l')) {
                        known.records.addAll(records);
                    }
                }
            }
        }
        all.removeIf(one -> one.records.isEmpty());
        for (Seen first : all) {
            for (Seen last : all) {
                addPair(first, last, all);
            }
        }
    }

    private void addPair(Seen first, Seen last, List<Seen> all) {
        boolean hit = first.isScene() || last.isScene();
        boolean lead = first.what == 'l' || last.what == 'l';
        boolean between = all.stream()
                .filter(one -> one != first && one != last)
                .filter(one -> lead || one.what != 'l' && (hit || one.what != 'h'))
                .anyMatch(one -> one.from >= first.to && one.to <= last.from);
        boolean gapOfLegs = first.what == 'a' && last.what == 'd';
        if (first == last
                || first.what == 'd'
                || last.what == 'a'
                || gapOfLegs
                || first.place.equals(last.place)
                || first.from >= last.to
                || between) {
            return;
        }
        steps.add(new Step(
                first.by,
                last.by,
                first.place,
                last.place,
                new Interval(first.from, first.to),
                new Interval(last.from, last.to),
                false,
                lead,
                !meet(first.records, last.records, decided),
                first.records,
                last.records,
                first.people,
                last.people));
    }

    private static boolean meet(Collection<Key> some, Collection<Key> others, Set<Set<Key>> clusters) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(cluster(one, clusters)::contains));
    }

    /** Whether the second step can follow the first where they meet. */
    boolean joins(Step one, Step next, boolean decidedOnly) {
        Set<Set<Key>> clusters = decidedOnly ? decided : same;
        return one.to.equals(next.from)
                && (join == Join.PLACE
                        || meet(one.after, next.before, clusters)
                        || join == Join.CARRIER && meet(joining(one.taking), joining(next.giving), clusters));
    }

    /**
     * Whether decisions alone hold a path together: one of the things that they know is followed from end to end, or to
     * where a person or the place takes over. @param path for each step those that it can be
     */
    boolean isSure(List<List<Step>> path) {
        Set<Set<Key>> followed = Set.of();
        for (int i = 0; i < path.size(); i++) {
            Set<Set<Key>> can = new HashSet<>();
            for (Step step : path.get(i)) {
                step.before.stream()
                        .map(record -> cluster(record, decided))
                        .filter(thing -> step.after.stream().anyMatch(thing::contains))
                        .filter(thing -> !step.lead)
                        .forEach(can::add);
                if (step.before.isEmpty()) {
                    can.add(Set.of());
                }
            }
            int at = i;
            boolean anew = i == 0
                    || join == Join.PLACE
                    || join == Join.CARRIER
                            && path.get(i - 1).stream()
                                    .anyMatch(one -> path.get(at).stream()
                                            .anyMatch(
                                                    next -> meet(joining(one.taking), joining(next.giving), decided)));
            Set<Set<Key>> before = followed;
            if (!anew && path.get(i).stream().allMatch(Step::leg)) {
                // What is aboard moves together, so any of it can be followed from there.
                followed = can.stream().anyMatch(thing -> !thing.isEmpty() && before.contains(thing)) ? can : Set.of();
            } else {
                if (!anew) {
                    can.retainAll(followed);
                    can.remove(Set.<Key>of());
                }
                followed = can;
            }
            if (followed.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<Key> joining(List<Key> people) {
        return people.stream().filter(person -> !victims.contains(person)).toList();
    }

    boolean isVictim(Key person) {
        return victims.contains(person);
    }

    /** How few steps lead from one place to another, and how early: both −1 if none do. */
    record Best(int steps, long second) {}

    Best best(Key from, Key to, boolean certain) {
        Predicate<Step> counts = certain ? Step::certain : step -> true;
        int fewest = -1;
        long earliest = -1;
        int states = steps.size() * RandomInvestigation.SECONDS * 2;
        boolean[][] ended = new boolean[steps.size()][];
        for (int i = 0; i < ended.length; i++) {
            Step step = steps.get(i);
            ended[i] = step.from.equals(from) && counts.test(step)
                    ? ends(step, new boolean[0], certain)
                    : new boolean[RandomInvestigation.SECONDS * 2];
        }
        for (int level = 1; level <= states; level++) {
            for (int i = 0; i < ended.length; i++) {
                long second = steps.get(i).to.equals(to) ? first(ended[i]) : -1;
                if (second >= 0) {
                    fewest = fewest < 0 ? level : fewest;
                    long worth = certain ? steps.get(i).end.to() : second;
                    earliest = earliest < 0 ? worth : Math.min(earliest, worth);
                }
            }
            boolean[][] next = new boolean[ended.length][RandomInvestigation.SECONDS * 2];
            boolean grown = false;
            for (int i = 0; i < ended.length; i++) {
                for (int j = 0; j < ended.length; j++) {
                    if (first(ended[i]) >= 0
                            && counts.test(steps.get(j))
                            && joins(steps.get(i), steps.get(j), certain)
                            && (!certain
                                    || steps.get(j).begin.from()
                                            >= steps.get(i).end.to())) {
                        boolean[] more = ends(steps.get(j), ended[i], certain);
                        for (int second = 0; second < more.length; second++) {
                            next[j][second] |= more[second];
                            grown |= more[second];
                        }
                    }
                }
            }
            if (!grown || level > steps.size()) {
                break;
            }
            ended = next;
        }
        return new Best(fewest, earliest);
    }

    /** At which seconds a step can have ended, if the one before ended at one of those; of none if it is the first. */
    private static boolean[] ends(Step step, boolean[] before, boolean certain) {
        var ends = new boolean[RandomInvestigation.SECONDS * 2];
        for (long begin = step.begin.from(); begin < step.begin.to(); begin++) {
            boolean can = before.length == 0;
            for (int second = 0; second < before.length; second++) {
                can |= before[second] && (certain || second <= begin);
            }
            for (long end = step.end.from(); can && end < step.end.to(); end++) {
                ends[(int) end] |= end >= begin;
            }
        }
        return ends;
    }

    private static long first(boolean[] ended) {
        for (int second = 0; second < ended.length; second++) {
            if (ended[second]) {
                return second;
            }
        }
        return -1;
    }

    /** How few steps join one place to another, whatever the times; 0 if none do. */
    int withoutTime(Key from, Key to) {
        var reached = new HashSet<Step>();
        List<Step> level = steps.stream().filter(step -> step.from.equals(from)).toList();
        for (int length = 1; !level.isEmpty(); length++) {
            if (level.stream().anyMatch(step -> step.to.equals(to))) {
                return length;
            }
            reached.addAll(level);
            List<Step> last = level;
            BiPredicate<Step, List<Step>> follows =
                    (step, some) -> some.stream().anyMatch(one -> joins(one, step, false));
            level = steps.stream()
                    .filter(step -> !reached.contains(step) && follows.test(step, last))
                    .toList();
        }
        return 0;
    }
}
