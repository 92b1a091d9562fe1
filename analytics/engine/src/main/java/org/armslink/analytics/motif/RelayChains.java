package org.armslink.analytics.motif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.armslink.analytics.motif.CustodySteps.Step;
import org.armslink.analytics.run.Run;

/**
 * A firearm handed from one to another and on, in an order of time that is possible: each receives it and is the one who gives it next. The running
 * maximum of the earliest times must stay before every latest; the order is certain where each begins no earlier than the one before is over.
 *
 * <p>Only chains that cannot be made longer at either end are given. The number of chains of one firearm can grow with the power of its steps, so the search
 * ends at a number found.
 */
public final class RelayChains {
    private RelayChains() {}

    /**
     * One chain.
     *
     * @param hands who had it, one more than steps
     * @param certain whether the order of time is certain
     */
    public record Chain(List<Step> steps, int[] hands, boolean certain) {}

    /** @param chains the longest first @param complete whether all were found */
    public record Result(List<Chain> chains, boolean complete) {}

    /**
     * @param steps by firearm and time
     * @param least fewest handovers of a chain, 1 or more
     * @param most after how many chains the search ends
     */
    public static Result find(List<Step> steps, int least, int most, Run run) {
        var search = new Search(least, most, run);
        boolean complete = true;
        for (int begin = 0, end; begin < steps.size() && complete; begin = end) {
            run.step();
            end = begin + 1;
            while (end < steps.size()
                    && steps.get(end).firearm() == steps.get(begin).firearm()) {
                end++;
            }
            complete = search.ofGun(
                    steps.subList(begin, end).stream().filter(Step::isHandover).toList());
        }
        search.found.sort(Comparator.comparingInt(
                        (Chain chain) -> -chain.steps().size())
                .thenComparingInt(chain -> chain.steps().get(0).firearm())
                .thenComparing(Chain::hands, Arrays::compare)
                .thenComparing(
                        chain -> chain.steps().stream().mapToInt(Step::event).toArray(), Arrays::compare));
        return new Result(search.found, complete);
    }

    /** Whether such steps can lie one after another in time. */
    static boolean possible(List<Step> steps) {
        long reached = Long.MIN_VALUE;
        for (Step step : steps) {
            reached = Math.max(reached, step.earliest());
            if (reached >= step.latest()) {
                return false;
            }
        }
        return true;
    }

    private static boolean certain(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).earliest() < steps.get(i - 1).latest()) {
                return false;
            }
        }
        return true;
    }

    private static final class Search {
        private final int least;
        private final int most;
        private final Run run;
        private final List<Chain> found = new ArrayList<>();
        private List<Step> handovers = List.of();

        Search(int least, int most, Run run) {
            this.least = least;
            this.most = most;
            this.run = run;
        }

        boolean ofGun(List<Step> ofGun) {
            handovers = ofGun;
            for (Step first : handovers) {
                for (int giver : first.from()) {
                    for (int receiver : first.to()) {
                        if (giver != receiver
                                && !extend(
                                        new ArrayList<>(List.of(first)), new ArrayList<>(List.of(giver, receiver)))) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        private boolean extend(List<Step> chain, List<Integer> hands) {
            run.check();
            boolean longer = false;
            int holder = hands.get(hands.size() - 1);
            for (Step next : handovers) {
                if (chain.contains(next) || !CustodySteps.contains(next.from(), holder)) {
                    continue;
                }
                for (int receiver : next.to()) {
                    if (receiver == holder) {
                        continue;
                    }
                    chain.add(next);
                    boolean fits = possible(chain);
                    longer |= fits;
                    if (fits) {
                        hands.add(receiver);
                        if (!extend(chain, hands)) {
                            return false;
                        }
                        hands.remove(hands.size() - 1);
                    }
                    chain.remove(chain.size() - 1);
                }
            }
            if (longer || chain.size() < least || canBegin(chain, hands.get(0))) {
                return true;
            }
            found.add(new Chain(
                    List.copyOf(chain),
                    hands.stream().mapToInt(Integer::intValue).toArray(),
                    certain(chain)));
            return found.size() < most;
        }

        /** Whether another step could come before the first. */
        private boolean canBegin(List<Step> chain, int giver) {
            for (Step before : handovers) {
                boolean fromAnother = Arrays.stream(before.from()).anyMatch(from -> from != giver);
                if (!chain.contains(before) && fromAnother && CustodySteps.contains(before.to(), giver)) {
                    var longer = new ArrayList<Step>(List.of(before));
                    longer.addAll(chain);
                    if (possible(longer)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
