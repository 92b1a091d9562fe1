package org.armslink.analytics.doubt;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.armslink.analytics.snapshot.Snapshot;

/**
 * What else might have been recorded: the same network with some links and records taken out and some links put in, each
 * at random.
 *
 * <p>An invented link runs from the source of one link, drawn at random, to the target of another, so that kinds and degrees stay
 * likely; type, weight and time are those of the first. After Borgatti, Carley and Krackhardt: On the robustness of centrality
 * measures under conditions of imperfect data (2006).
 *
 * @param droppedLinks share of the links that are taken out, 0 to 1
 * @param addedLinks links put in, as a share of all there are, 0 to 1
 * @param droppedRecords share of the records whose links are all taken out, 0 to 1
 */
public record MissingRecords(double droppedLinks, double addedLinks, double droppedRecords) {
    public MissingRecords {
        share("droppedLinks", droppedLinks);
        share("addedLinks", addedLinks);
        share("droppedRecords", droppedRecords);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is 0 to 1, but was: " + value);
        }
    }

    /** One network that might have been, and which records are not in it. */
    public record Scenario(Snapshot snapshot, boolean[] missing) {}

    /** One such network, as the random numbers have it. */
    public Scenario draw(Snapshot snapshot, SplittableRandom random) {
        boolean[] missing = new boolean[snapshot.nodeCount()];
        for (int node = 0; node < missing.length; node++) {
            missing[node] = random.nextDouble() < droppedRecords;
        }
        int links = snapshot.linkCount();
        boolean[] dropped = new boolean[links];
        for (int link = 0; link < links; link++) {
            dropped[link] = random.nextDouble() < droppedLinks
                    || missing[snapshot.linkSource(link)]
                    || missing[snapshot.linkTarget(link)];
        }
        int most = (int) Math.round(links * addedLinks);
        int[] like = new int[most];
        int[] target = new int[most];
        int added = 0;
        for (int i = 0; i < most; i++) {
            int link = random.nextInt(links);
            int to = snapshot.linkTarget(random.nextInt(links));
            int from = snapshot.linkSource(link);
            if (from != to && !missing[from] && !missing[to]) {
                like[added] = link;
                target[added++] = to;
            }
        }
        return new Scenario(
                snapshot.altered(dropped, Arrays.copyOf(like, added), Arrays.copyOf(target, added)), missing);
    }
}
