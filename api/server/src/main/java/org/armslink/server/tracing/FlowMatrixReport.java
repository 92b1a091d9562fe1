package org.armslink.server.tracing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.analytics.tracing.FlowMatrix;
import org.armslink.analytics.tracing.FlowMatrix.Area;
import org.armslink.analytics.tracing.FlowMatrix.Cell;
import org.armslink.analytics.tracing.Neighbours;
import org.armslink.analytics.tracing.TracedFirearm;
import org.armslink.charts.HeatMap;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.FlowReader;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.RouteReader.Place;
import org.armslink.model.port.TracingReader;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where traced firearms came from, by area and year, from published counts or from the records of firearms. */
@Component
public final class FlowMatrixReport {
    private static final int MOST_FLOWS = 100_000;
    private static final long DAY = 24 * 60 * 60;

    private final FlowReader flows;
    private final TracingReader tracings;
    private final KnownFirearms known;

    public FlowMatrixReport(FlowReader flows, TracingReader tracings, KnownFirearms known) {
        this.flows = flows;
        this.tracings = tracings;
        this.known = known;
    }

    /**
     * What is asked.
     *
     * @param from counts (published), or records
     * @param dataset of counts; empty if there is one only
     * @param level country or region, for records
     * @param statesOnly whether areas other than states of the United States and the District of Columbia are left out
     * @param year 0 for every year
     */
    public record Asked(String from, String dataset, String level, boolean statesOnly, int year) {}

    /** See {@link Area}; shares null where there is nothing to take one of. */
    public record AreaFigures(
            String name,
            String code,
            long recovered,
            long imported,
            @Nullable Double importShare,
            long importedKnown,
            long importedAdjacent,
            @Nullable Double adjacencyShare,
            long sold,
            long exported,
            @Nullable Long untraced,
            @Nullable Double shareTraced) {
        static AreaFigures of(Area area) {
            return new AreaFigures(
                    area.name(),
                    area.code(),
                    area.recovered(),
                    area.imported(),
                    Figures.known(area.importShare()),
                    area.importedKnown(),
                    area.importedAdjacent(),
                    Figures.known(area.adjacencyShare()),
                    area.sold(),
                    area.exported(),
                    area.untraced() < 0 ? null : area.untraced(),
                    Figures.known(area.shareTraced()));
        }
    }

    /** Firearms from one area to another. */
    public record Flow(String from, String to, long firearms) {}

    /** One year. */
    public record Year(int year, AreaFigures total, List<AreaFigures> areas, List<Flow> flows) {}

    /** The answer. */
    public record Report(
            String basis,
            String dataset,
            String level,
            String areas,
            List<Year> years,
            boolean complete,
            String neighbours,
            List<String> notes) {}

    public Report of(Viewer viewer, Asked asked) {
        return asked.from().equals("records") ? ofRecords(viewer, asked) : ofCounts(viewer, asked);
    }

    private Report ofCounts(Viewer viewer, Asked asked) {
        FlowReader.AreaFlows read = flows.listAreaFlows(viewer, asked.year(), MOST_FLOWS);
        var datasets = new TreeSet<String>();
        read.flows().forEach(flow -> datasets.add(flow.dataset()));
        if (asked.dataset().isEmpty() && datasets.size() > 1) {
            throw ProblemException.badRequest("There are several data sets of counts, which are never added up: "
                    + String.join(", ", datasets) + ". Name one with the parameter \"dataset\".");
        }
        String dataset = asked.dataset().isEmpty() && !datasets.isEmpty() ? datasets.first() : asked.dataset();
        List<Cell> cells = read.flows().stream()
                .filter(flow -> flow.dataset().equals(dataset))
                .map(flow ->
                        new Cell(flow.year(), flow.from(), flow.fromCode(), flow.to(), flow.toCode(), flow.firearms()))
                .filter(cell -> !asked.statesOnly() || isState(cell.fromCode()) && isState(cell.toCode()))
                .toList();
        return report(
                asked,
                dataset,
                FlowMatrix.of(cells),
                read.complete(),
                "Firearms whose trace reached a purchaser, as the source counted them; it does not say how many traces failed, so no"
                        + " share traced can be given.");
    }

    private static boolean isState(String code) {
        return Neighbours.table().isState(code);
    }

    private Report ofRecords(Viewer viewer, Asked asked) {
        KnownFirearms.Known read = known.of(viewer);
        Map<Key, String> regions = new HashMap<>();
        boolean complete = read.complete();
        if (asked.level().equals("region")) {
            TracingReader.Listed<TracingReader.Region> listed = tracings.listRegions(viewer, KnownFirearms.MOST);
            listed.rows().forEach(one -> regions.put(one.place(), region(one)));
            complete &= listed.complete();
        }
        var cells = new ArrayList<Cell>();
        var untraced = new TreeMap<Integer, Map<String, Long>>();
        int contradicted = 0;
        for (TracedFirearm firearm : read.traced().firearms()) {
            Event recovery = firearm.recovery();
            int year = recovery == null ? 0 : year(recovery);
            String to = recovery == null ? "" : area(recovery, asked.level(), regions);
            if (year == 0 || to.isEmpty() || asked.year() != 0 && asked.year() != year) {
                continue;
            }
            if (firearm.isContradicted()) {
                contradicted++;
                continue;
            }
            Event sale = firearm.sale();
            String from = sale == null ? "" : area(sale, asked.level(), regions);
            if (asked.statesOnly() && (!isState(to) || !from.isEmpty() && !isState(from))) {
                continue;
            }
            if (from.isEmpty()) {
                untraced.computeIfAbsent(year, key -> new TreeMap<>()).merge(to, 1L, Long::sum);
            } else {
                cells.add(new Cell(year, from, from, to, to, 1));
            }
        }
        return report(
                asked,
                "",
                FlowMatrix.of(cells, untraced.isEmpty() ? Map.of(0, Map.of()) : untraced),
                complete,
                "Firearms with a recorded recovery in the year, by the place of their last recorded sale; untraced are those of which"
                        + " no place of sale is recorded. " + contradicted
                        + " with contradictory claims are left out.");
    }

    /** Such as US-DE: sources write a region with its country or without. */
    private static String region(TracingReader.Region one) {
        return one.region().startsWith(one.country() + "-") || one.country().isEmpty()
                ? one.region()
                : one.country() + "-" + one.region();
    }

    private static int year(Event event) {
        boolean open = event.from() <= Validity.OPEN_START.getEpochSecond()
                || event.to() >= Validity.OPEN_END.getEpochSecond();
        int first = LocalDate.ofEpochDay(Math.floorDiv(event.from(), DAY)).getYear();
        int last = LocalDate.ofEpochDay(Math.floorDiv(event.to() - 1, DAY)).getYear();
        return open || first != last ? 0 : first;
    }

    private static String area(Event event, String level, Map<Key, String> regions) {
        Place place = event.place();
        if (place == null) {
            return "";
        }
        return level.equals("region") ? regions.getOrDefault(place.key(), "") : place.country();
    }

    private static Report report(
            Asked asked, String dataset, List<FlowMatrix.Year> years, boolean complete, String note) {
        return new Report(
                asked.from(),
                dataset,
                asked.from().equals("records") ? asked.level() : "as the source writes them",
                asked.statesOnly() ? "states" : "all",
                years.stream()
                        .filter(year -> year.year() != 0)
                        .map(year -> new Year(
                                year.year(),
                                AreaFigures.of(year.total()),
                                year.areas().stream().map(AreaFigures::of).toList(),
                                year.cells().stream()
                                        .map(cell -> new Flow(cell.from(), cell.to(), cell.firearms()))
                                        .toList()))
                        .toList(),
                complete,
                Neighbours.SOURCE,
                List.of(
                        note,
                        "What was recorded, not what flowed: traced firearms are no random sample.",
                        "Import share: from other areas, of those recovered there. Adjacency share: from areas next to it, of those from"
                                + " areas of which that is known."));
    }

    /** One row for each flow, or for each area. */
    public static Table table(Report report, boolean ofAreas) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Year year : report.years()) {
            if (!ofAreas) {
                year.flows()
                        .forEach(flow -> rows.add(
                                Arrays.<@Nullable Object>asList(year.year(), flow.from(), flow.to(), flow.firearms())));
                continue;
            }
            var areas = new ArrayList<AreaFigures>();
            areas.add(year.total());
            areas.addAll(year.areas());
            areas.forEach(area -> rows.add(Arrays.<@Nullable Object>asList(
                    year.year(),
                    area.name(),
                    area.code(),
                    area.recovered(),
                    area.imported(),
                    area.importShare(),
                    area.importedKnown(),
                    area.importedAdjacent(),
                    area.adjacencyShare(),
                    area.sold(),
                    area.exported(),
                    area.untraced(),
                    area.shareTraced())));
        }
        return new Table(
                ofAreas
                        ? List.of(
                                "year",
                                "area",
                                "code",
                                "recovered",
                                "imported",
                                "importShare",
                                "importedKnown",
                                "importedAdjacent",
                                "adjacencyShare",
                                "sold",
                                "exported",
                                "untraced",
                                "shareTraced")
                        : List.of("year", "from", "to", "firearms"),
                rows);
    }

    /** The matrix of the last year of the report. */
    public static String picture(Report report) {
        if (report.years().isEmpty()) {
            return HeatMap.svg("No flows in what you may see", List.of(), List.of(), List.of(), List.of());
        }
        Year year = report.years().get(report.years().size() - 1);
        List<String> rows = year.areas().stream()
                .filter(area -> area.sold() > 0)
                .map(AreaFigures::name)
                .toList();
        List<String> columns = year.areas().stream()
                .filter(area -> area.recovered() > 0)
                .map(AreaFigures::name)
                .toList();
        Double traced = year.total().shareTraced();
        return HeatMap.svg(
                "Firearms by place of last recorded sale and of recovery, " + year.year(),
                rows,
                columns,
                year.flows().stream()
                        .map(flow -> new HeatMap.Cell(
                                rows.indexOf(flow.from()), columns.indexOf(flow.to()), flow.firearms()))
                        .toList(),
                List.of(
                        year.total().recovered() + " firearms with a known source; share traced: "
                                + (traced == null ? "not said by the source" : Math.round(100 * traced) + " %"),
                        "What was recorded, not what flowed: traced firearms are no random sample."));
    }
}
