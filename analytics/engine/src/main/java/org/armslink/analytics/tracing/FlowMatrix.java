package org.armslink.analytics.tracing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Firearms by the area where they were last sold and the area where they were recovered, one year at a time; areas by name, as
 * the source writes them.
 */
public final class FlowMatrix {
    private FlowMatrix() {}

    /** Firearms from one area to another in one year. Codes as in {@link Neighbours}, or empty. */
    public record Cell(int year, String from, String fromCode, String to, String toCode, long firearms) {}

    /**
     * One area of a year.
     *
     * @param recovered firearms recovered there whose source is known
     * @param imported of these, from other areas; their share is the import share
     * @param importedKnown of the imported, those from areas of which it is known whether they lie next to this one
     * @param importedAdjacent of these, from areas next to it; their share is the adjacency share
     * @param sold firearms from there, recovered anywhere
     * @param exported of these, recovered in other areas
     * @param untraced firearms recovered there whose source is not known; -1 where the source does not say how many
     */
    public record Area(
            String name,
            String code,
            long recovered,
            long imported,
            long importedKnown,
            long importedAdjacent,
            long sold,
            long exported,
            long untraced) {
        /** NaN where nothing was recovered. */
        public double importShare() {
            return share(imported, recovered);
        }

        /** NaN where nothing was imported from areas whose neighbours are known. */
        public double adjacencyShare() {
            return share(importedAdjacent, importedKnown);
        }

        /** NaN where it is not known how many could not be traced. */
        public double shareTraced() {
            return untraced < 0 ? Double.NaN : share(recovered, recovered + untraced);
        }
    }

    /** One year. @param areas by name @param cells by names, none with 0 firearms */
    public record Year(int year, List<Area> areas, List<Cell> cells, Area total) {}

    /** Years in order. @param cells of any years; those of the same year and areas are added up */
    public static List<Year> of(Collection<Cell> cells) {
        return of(cells, Map.of());
    }

    /** @param untraced by year and area of recovery: firearms whose source is not known; empty where that is not said */
    public static List<Year> of(Collection<Cell> cells, Map<Integer, Map<String, Long>> untraced) {
        var years = new TreeMap<Integer, Building>();
        cells.forEach(cell -> years.computeIfAbsent(cell.year(), Building::new).add(cell));
        untraced.forEach((year, areas) -> areas.forEach(
                (area, n) -> years.computeIfAbsent(year, Building::new).unknown.merge(area, n, Long::sum)));
        return years.values().stream()
                .map(building -> building.year(!untraced.isEmpty()))
                .toList();
    }

    private static final class Building {
        final int year;
        final Map<String, Map<String, Cell>> rows = new TreeMap<>();
        final Map<String, String> codes = new TreeMap<>();
        final Map<String, Long> unknown = new TreeMap<>();

        Building(int year) {
            this.year = year;
        }

        void add(Cell cell) {
            codes.merge(cell.from(), cell.fromCode(), (one, other) -> one.isEmpty() ? other : one);
            codes.merge(cell.to(), cell.toCode(), (one, other) -> one.isEmpty() ? other : one);
            rows.computeIfAbsent(cell.from(), name -> new TreeMap<>())
                    .merge(
                            cell.to(),
                            cell,
                            (one, other) -> new Cell(
                                    year,
                                    one.from(),
                                    one.fromCode(),
                                    one.to(),
                                    one.toCode(),
                                    one.firearms() + other.firearms()));
        }

        Year year(boolean saysUntraced) {
            var names = new TreeSet<>(codes.keySet());
            names.addAll(unknown.keySet());
            List<Cell> cells = rows.values().stream()
                    .flatMap(row -> row.values().stream())
                    .filter(cell -> cell.firearms() > 0)
                    .toList();
            List<Area> areas = names.stream()
                    .map(name -> area(name, cells, saysUntraced ? unknown.getOrDefault(name, 0L) : -1))
                    .toList();
            return new Year(year, areas, cells, total(areas, saysUntraced));
        }

        private Area area(String name, List<Cell> cells, long untraced) {
            long recovered = 0;
            long imported = 0;
            long known = 0;
            long adjacent = 0;
            long sold = 0;
            long exported = 0;
            for (Cell cell : cells) {
                boolean within = cell.from().equals(cell.to());
                if (cell.from().equals(name)) {
                    sold += cell.firearms();
                    exported += within ? 0 : cell.firearms();
                }
                if (cell.to().equals(name)) {
                    recovered += cell.firearms();
                    if (!within) {
                        imported += cell.firearms();
                        boolean both = Neighbours.table().knows(code(cell.from()))
                                && Neighbours.table().knows(code(name));
                        known += both ? cell.firearms() : 0;
                        adjacent += Neighbours.table().adjacent(code(cell.from()), code(name)) ? cell.firearms() : 0;
                    }
                }
            }
            return new Area(name, code(name), recovered, imported, known, adjacent, sold, exported, untraced);
        }

        private String code(String name) {
            return codes.getOrDefault(name, "");
        }

        private static Area total(List<Area> areas, boolean saysUntraced) {
            return new Area(
                    "all",
                    "",
                    sum(areas, Area::recovered),
                    sum(areas, Area::imported),
                    sum(areas, Area::importedKnown),
                    sum(areas, Area::importedAdjacent),
                    sum(areas, Area::sold),
                    sum(areas, Area::exported),
                    saysUntraced ? sum(areas, Area::untraced) : -1);
        }

        private static long sum(List<Area> areas, java.util.function.ToLongFunction<Area> of) {
            return areas.stream().mapToLong(of).sum();
        }
    }

    private static double share(long part, long of) {
        return of == 0 ? Double.NaN : (double) part / of;
    }
}
