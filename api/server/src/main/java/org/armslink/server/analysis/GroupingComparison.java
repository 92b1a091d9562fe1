package org.armslink.server.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.armslink.analytics.community.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Two groupings of records side by side: how far they agree over the records that are in both, and where the records of each group went.
 * Records are the same if their keys are.
 *
 * @param groups of the first analysis, in its order
 * @param onlyHere how many records only the first has; they are in no figure of agreement
 * @param onlyThere how many only the second has
 * @param mutualInformation normalised: 1 where the groupings are the same, 0 where one says nothing of the other; null where no record is
 *     in both. See {@link Agreement} for this one and the next
 * @param adjustedRandIndex 1 where the groupings are the same, 0 for what chance gives
 */
public record GroupingComparison(
        List<Group> groups,
        long total,
        boolean complete,
        int inBoth,
        int onlyHere,
        int onlyThere,
        @Nullable Double mutualInformation,
        @Nullable Double adjustedRandIndex) {
    /**
     * A group of the first analysis.
     *
     * @param group its number there
     * @param first its first record
     * @param onlyHere how many of its records the second analysis does not have
     * @param parts over how many groups of the second the others went
     * @param went the largest of these parts, largest first
     */
    public record Group(int group, ResultRow.Subject first, int size, int onlyHere, int parts, List<Part> went) {}

    /**
     * Records of one group that are in one group of the second analysis.
     *
     * @param group the number of that group there
     * @param first its first record
     * @param size of that group, with all that is from elsewhere
     */
    public record Part(int group, ResultRow.Subject first, int records, int size) {}

    private static final int MOST_PARTS = 20;
    private static final int NOWHERE = -1;

    static GroupingComparison of(Grouping one, Grouping other) {
        var keys = new LinkedHashSet<>(one.place().keySet());
        keys.addAll(other.place().keySet());
        Agreement agreement = Agreement.of(places(one, keys), places(other, keys));

        var went = new ArrayList<List<Part>>();
        one.groups().forEach(group -> went.add(new ArrayList<>()));
        int[] inBoth = new int[one.groups().size()];
        for (Agreement.Overlap overlap : agreement.overlaps()) {
            Grouping.Group there = other.groups().get(overlap.other());
            went.get(overlap.one()).add(new Part(there.number(), there.first(), overlap.nodes(), there.size()));
            inBoth[overlap.one()] += overlap.nodes();
        }
        var groups = new ArrayList<Group>();
        for (int place = 0; place < inBoth.length; place++) {
            Grouping.Group group = one.groups().get(place);
            groups.add(new Group(
                    group.number(),
                    group.first(),
                    group.size(),
                    group.size() - inBoth[place],
                    went.get(place).size(),
                    went.get(place).stream()
                            .sorted(Comparator.comparingInt(Part::records)
                                    .reversed()
                                    .thenComparingInt(Part::group))
                            .limit(MOST_PARTS)
                            .toList()));
        }
        int both = Arrays.stream(inBoth).sum();
        return new GroupingComparison(
                groups,
                groups.size(),
                true,
                both,
                one.place().size() - both,
                other.place().size() - both,
                both == 0 ? null : agreement.mutualInformation(),
                both == 0 ? null : agreement.adjustedRandIndex());
    }

    private static int[] places(Grouping grouping, LinkedHashSet<String> keys) {
        return keys.stream()
                .mapToInt(key -> grouping.place().getOrDefault(key, NOWHERE))
                .toArray();
    }

    GroupingComparison page(int offset, int limit) {
        int from = Math.min(offset, groups.size());
        int to = (int) Math.min(groups.size(), (long) offset + limit);
        return new GroupingComparison(
                groups.subList(from, to),
                total,
                to == groups.size(),
                inBoth,
                onlyHere,
                onlyThere,
                mutualInformation,
                adjustedRandIndex);
    }
}
