package org.armslink.analytics.snapshot;

import java.util.Optional;
import org.armslink.analytics.run.Run;
import org.armslink.model.SightClass;

/**
 * The links of a snapshot, by number: columns whole, or a view of columns that others have too. A view has ends of its own, 8 bytes a link, since its
 * records have numbers of their own and the graph made of it takes just these rows; and of each link its place in the columns, 4 bytes, where its
 * type, sight class, grade, time and weight stand. A view of a view is one of the same columns.
 */
final class Links {
    private final LinkColumns columns;
    private final int[] source;
    private final int[] target;
    /** By number; empty where the columns are whole. */
    private final int[] place;

    private final boolean whole;

    /** All of them. */
    Links(LinkColumns columns) {
        this(columns, columns.source, columns.target, new int[0], true);
    }

    private Links(LinkColumns columns, int[] source, int[] target, int[] place, boolean whole) {
        this.columns = columns;
        this.source = source;
        this.target = target;
        this.place = place;
        this.whole = whole;
    }

    /**
     * Some of these, without a copy of what they are beside their ends.
     *
     * @param chosen numbers of these links, in the order of the ends and of what else the links are sorted by
     * @param source by place in {@code chosen}
     * @param target the same
     */
    Links view(int[] chosen, int[] source, int[] target) {
        int[] places = chosen;
        if (!whole) {
            places = new int[chosen.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = place[chosen[i]];
            }
        }
        return new Links(columns, source, target, places, false);
    }

    /**
     * All of these between other records.
     *
     * @param takenFor by node: itself, or another
     */
    Links joined(int[] takenFor) {
        int[] all = new int[count()];
        int[] sources = new int[all.length];
        int[] targets = new int[all.length];
        for (int link = 0; link < all.length; link++) {
            all[link] = link;
            sources[link] = takenFor[source[link]];
            targets[link] = takenFor[target[link]];
        }
        return sortedView(all, sources, targets, all.length, takenFor.length);
    }

    /**
     * These without some, and with some of them again from the same source to another target.
     *
     * @param dropped by link
     * @param like for each link put in, the link that it is like
     * @param to for each link put in, its target
     */
    Links altered(boolean[] dropped, int[] like, int[] to, int nodeCount) {
        int[] chosen = new int[count() + like.length];
        int[] sources = new int[chosen.length];
        int[] targets = new int[chosen.length];
        int count = 0;
        for (int link = 0; link < count(); link++) {
            if (!dropped[link]) {
                chosen[count] = link;
                sources[count] = source[link];
                targets[count++] = target[link];
            }
        }
        for (int i = 0; i < like.length; i++) {
            chosen[count] = like[i];
            sources[count] = source[like[i]];
            targets[count++] = to[i];
        }
        return sortedView(chosen, sources, targets, count, nodeCount);
    }

    /** The first {@code count} of those chosen, in any order, which is then that of snapshots. */
    private Links sortedView(int[] chosen, int[] sources, int[] targets, int count, int nodeCount) {
        int[] order = LinkOrder.of(
                nodeCount, sources, targets, count, (a, b) -> columns.compare(place(chosen[a]), place(chosen[b])));
        int[] sorted = new int[count];
        int[] source = new int[count];
        int[] target = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = chosen[order[i]];
            source[i] = sources[order[i]];
            target[i] = targets[order[i]];
        }
        return view(sorted, source, target);
    }

    /** Columns of these links alone, as they were read: for a file. */
    LinkColumns columns(int nodeCount) {
        if (whole) {
            return columns;
        }
        LinkColumns copy = columns.emptyLikeThis();
        for (int link = 0; link < count(); link++) {
            copy.addFrom(columns, place[link]);
            copy.source[link] = source[link];
            copy.target[link] = target[link];
        }
        return copy.sorted(nodeCount);
    }

    boolean areWhole() {
        return whole;
    }

    int count() {
        return source.length;
    }

    private int place(int link) {
        return whole ? link : place[link];
    }

    int source(int link) {
        return source[link];
    }

    int target(int link) {
        return target[link];
    }

    int type(int link) {
        return columns.type[place(link)];
    }

    /** Empty where a rule made the link. */
    Optional<SightClass> sight(int link) {
        short number = columns.sight[place(link)];
        return number == LinkColumns.NO_SIGHT ? Optional.empty() : Optional.of(columns.sights.get(number));
    }

    byte grade(int link) {
        return columns.grade[place(link)];
    }

    long from(int link) {
        return columns.from(place(link));
    }

    long to(int link) {
        return columns.to(place(link));
    }

    /** The graph takes the ends as they stand here, and the weights too where the columns are whole; a view's are put into a row for it. */
    Graph graph(int nodeCount, boolean directed, Run run) {
        return Graph.of(nodeCount, directed, source, target, weights(run), run);
    }

    private double[] weights(Run run) {
        if (whole || !columns.isWeighted()) {
            return columns.weight;
        }
        double[] weights = new double[count()];
        for (int link = 0; link < weights.length; link++) {
            run.checkAt(link);
            weights[link] = columns.weight[place[link]];
        }
        return weights;
    }

    /** Of a view, what it keeps beyond the columns. */
    long memory() {
        return whole ? columns.memory() : 12L * count();
    }
}
