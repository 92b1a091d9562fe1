package org.armslink.charts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;

/**
 * Where each record of a chart stands: the same picture for the same records and links, to the last bit, whatever
 * their order and however often it is asked for. The page and the export both take their positions from here.
 *
 * <p>Each connected part is laid out by stress ({@link StressLayout}), turned so that it is wider than high, and its
 * symbols pushed apart until no two boxes of {@link #BOX_WIDTH} by {@link #BOX_HEIGHT} touch, which leaves room for a
 * caption of three lines; the parts then stand beside one another. Only keys and links are looked at. O(n² + n·m) time
 * and O(n²) memory up to 2,000 records in one part; above that O(n + m) with a larger constant.
 */
public final class Layout {
    /** The room that a symbol with its caption takes. */
    public static final double BOX_WIDTH = 176;

    public static final double BOX_HEIGHT = 104;

    private Layout() {}

    /** Positions of all records, by key in order; the smallest x and the smallest y are 0. */
    public static Map<Key, Position> of(Subgraph subgraph) {
        var sorted = new TreeSet<Key>();
        for (RecordView node : subgraph.records()) {
            sorted.add(node.key());
        }
        List<Key> keys = List.copyOf(sorted);
        int[][] neighbours = neighbours(keys, subgraph.links());
        var parts = new ArrayList<Part>();
        for (int[] members : components(neighbours)) {
            parts.add(Part.layOut(members, neighbours));
        }
        double[][] placed = PartPacking.pack(parts, keys.size());
        var positions = new LinkedHashMap<Key, Position>();
        for (int i = 0; i < keys.size(); i++) {
            // Tenths are enough to draw with and keep the page's answer short.
            positions.put(
                    keys.get(i), new Position(Math.rint(placed[0][i] * 10) / 10, Math.rint(placed[1][i] * 10) / 10));
        }
        return Collections.unmodifiableMap(positions);
    }

    /** For each record, the others it is linked to, sorted, each once; links to records that are not there are left out. */
    private static int[][] neighbours(List<Key> keys, List<LinkView> links) {
        var sets = new ArrayList<TreeSet<Integer>>();
        keys.forEach(key -> sets.add(new TreeSet<>()));
        for (LinkView link : links) {
            int from = Collections.binarySearch(keys, link.from());
            int to = Collections.binarySearch(keys, link.to());
            if (from >= 0 && to >= 0 && from != to) {
                sets.get(from).add(to);
                sets.get(to).add(from);
            }
        }
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The connected parts, each sorted, in order of their first members. */
    private static List<int[]> components(int[][] neighbours) {
        var seen = new boolean[neighbours.length];
        var components = new ArrayList<int[]>();
        for (int start = 0; start < neighbours.length; start++) {
            if (seen[start]) {
                continue;
            }
            var members = new TreeSet<Integer>();
            var waiting = new ArrayDeque<Integer>();
            waiting.add(start);
            seen[start] = true;
            while (!waiting.isEmpty()) {
                int node = waiting.remove();
                members.add(node);
                for (int other : neighbours[node]) {
                    if (!seen[other]) {
                        seen[other] = true;
                        waiting.add(other);
                    }
                }
            }
            components.add(members.stream().mapToInt(Integer::intValue).toArray());
        }
        return components;
    }
}
