package org.armslink.analytics.motif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.analytics.motif.CustodySteps.Step;
import org.armslink.analytics.run.Run;

/**
 * One purchaser several of whose firearms were recovered from somebody else soon after: the pattern by which straw purchases are looked for, which
 * has innocent reasons too (theft, resale, inheritance). O(steps).
 */
public final class StrawPurchases {
    private static final Set<String> BOUGHT = Set.of("sold");
    private static final Set<String> RECOVERED = Set.of("recovered", "seized");
    private static final long DAY = 86_400;

    private StrawPurchases() {}

    /** A firearm that was bought by one and recovered from others. @param days at least, from the purchase to the recovery */
    public record Gun(Step purchase, Step recovery, double days) {}

    /** @param guns by number; each once, with its last purchase by this party and the first recovery after it */
    public record Star(int purchaser, List<Gun> guns) {
        /** From how many others they were recovered. */
        public int holders() {
            var holders = new TreeSet<Integer>();
            guns.forEach(gun -> {
                for (int holder : gun.recovery().from()) {
                    holders.add(holder);
                }
            });
            return holders.size();
        }
    }

    /**
     * Stars with the most guns first, then by purchaser.
     *
     * @param steps by firearm and time
     * @param least fewest guns of a star, 1 or more
     * @param days most days from purchase to recovery, reckoned from the latest time of the one to the earliest of the other; 0 or more
     */
    public static List<Star> find(List<Step> steps, int least, int days, Run run) {
        var guns = new TreeMap<Integer, List<Gun>>();
        for (int begin = 0, end; begin < steps.size(); begin = end) {
            run.step();
            end = begin + 1;
            while (end < steps.size()
                    && steps.get(end).firearm() == steps.get(begin).firearm()) {
                end++;
            }
            ofGun(steps.subList(begin, end), days, guns);
        }
        var stars = new ArrayList<Star>();
        guns.forEach((purchaser, bought) -> {
            if (bought.size() >= least) {
                stars.add(new Star(purchaser, List.copyOf(bought)));
            }
        });
        stars.sort(Comparator.comparingInt((Star star) -> -star.guns().size()).thenComparingInt(Star::purchaser));
        return stars;
    }

    private static void ofGun(List<Step> steps, int days, TreeMap<Integer, List<Gun>> guns) {
        var found = new TreeMap<Integer, Gun>();
        for (Step purchase : steps) {
            if (!BOUGHT.contains(purchase.kind())) {
                continue;
            }
            for (int purchaser : purchase.to()) {
                for (Step recovery : steps) {
                    // Both ends are exclusive: the last moment of a day's purchase is its latest.
                    double between = Math.max(0, (double) (recovery.earliest() - purchase.latest()) / DAY);
                    boolean inOtherHands = RECOVERED.contains(recovery.kind())
                            && recovery.from().length > 0
                            && !CustodySteps.contains(recovery.from(), purchaser);
                    if (inOtherHands && recovery.mayFollow(purchase) && between <= days) {
                        found.put(purchaser, new Gun(purchase, recovery, between));
                        break;
                    }
                }
            }
        }
        found.forEach((purchaser, gun) ->
                guns.computeIfAbsent(purchaser, none -> new ArrayList<>()).add(gun));
    }
}
