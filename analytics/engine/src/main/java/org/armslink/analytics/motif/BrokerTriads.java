package org.armslink.analytics.motif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.armslink.analytics.motif.CustodySteps.Step;
import org.armslink.analytics.run.Run;

/**
 * Who received firearms from one and handed firearms to another, where these two are not linked by any record. O(Σ over parties of givers ·
 * receivers).
 */
public final class BrokerTriads {
    private BrokerTriads() {}

    /**
     * One triad.
     *
     * @param received steps from giver to broker
     * @param handed steps from broker to receiver
     */
    public record Triad(int giver, int broker, int receiver, List<Step> received, List<Step> handed) {
        public int steps() {
            return received.size() + handed.size();
        }

        /** How many firearms went the whole way. */
        public int sameGuns() {
            return (int) received.stream()
                    .mapToInt(Step::firearm)
                    .distinct()
                    .filter(gun -> handed.stream().anyMatch(step -> step.firearm() == gun))
                    .count();
        }
    }

    /** @param triads those with the most steps first @param found how many there are */
    public record Result(List<Triad> triads, long found) {}

    private static final Comparator<Triad> MOST_FIRST = Comparator.comparingInt((Triad triad) -> -triad.steps())
            .thenComparingInt(Triad::broker)
            .thenComparingInt(Triad::giver)
            .thenComparingInt(Triad::receiver);

    /**
     * @param linked whether any record links two parties directly, besides the steps
     * @param most how many triads are kept, 1 or more
     */
    public static Result find(List<Step> steps, BiPredicate<Integer, Integer> linked, int most, Run run) {
        var to = new TreeMap<Integer, TreeMap<Integer, List<Step>>>(); // party → receiver → steps
        var from = new TreeMap<Integer, TreeMap<Integer, List<Step>>>(); // party → giver → steps
        for (Step step : steps) {
            for (int giver : step.from()) {
                for (int receiver : step.to()) {
                    if (giver != receiver) {
                        add(to, giver, receiver, step);
                        add(from, receiver, giver, step);
                    }
                }
            }
        }
        var kept = new PriorityQueue<Triad>(MOST_FIRST.reversed());
        long[] found = new long[1];
        from.forEach((broker, givers) -> {
            run.step();
            TreeMap<Integer, List<Step>> receivers = to.getOrDefault(broker, new TreeMap<>());
            givers.forEach((giver, received) -> {
                run.check();
                receivers.forEach((receiver, handed) -> {
                    boolean apart = !giver.equals(receiver)
                            && !linked.test(giver, receiver)
                            && !to.getOrDefault(giver, new TreeMap<>()).containsKey(receiver)
                            && !to.getOrDefault(receiver, new TreeMap<>()).containsKey(giver);
                    if (apart) {
                        found[0]++;
                        kept.add(new Triad(giver, broker, receiver, received, handed));
                        if (kept.size() > most) {
                            kept.remove();
                        }
                    }
                });
            });
        });
        var triads = new ArrayList<>(kept);
        triads.sort(MOST_FIRST);
        return new Result(triads, found[0]);
    }

    private static void add(TreeMap<Integer, TreeMap<Integer, List<Step>>> of, int one, int other, Step step) {
        of.computeIfAbsent(one, none -> new TreeMap<>())
                .computeIfAbsent(other, none -> new ArrayList<>())
                .add(step);
    }
}
