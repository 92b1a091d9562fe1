package org.armslink.server.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.armslink.analytics.Analysis;
import org.armslink.analytics.AnalysisResult;
import org.armslink.analytics.Measure;
import org.armslink.analytics.MeasureParameter;
import org.armslink.analytics.Measures;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.Viewer;

/** An invented investigation of which is known who in it has which role, read with some of its links missing. */
final class PlantedRoles {
    static final String BROKERS = "brokers";
    static final String KINGPINS = "kingpins";

    private static final BoundProjection CONTACTS = Projections.get("contacts").with(Map.of());
    private static final Viewer VIEWER = new Viewer("tester", "XA", Set.of());
    private static final Set<String> TYPES = CONTACTS.projection().links().stream()
            .map(link -> link.type().name())
            .collect(Collectors.toSet());

    private final ClaimsAsGraph graph;
    private final PlantedTruth.Contents truth;

    PlantedRoles(Size size, long seed, Path folder) throws IOException {
        var written = SyntheticInvestigation.generate(size, seed, folder);
        graph = new ClaimsAsGraph(written.claims());
        truth = PlantedTruth.read(written.truth());
    }

    /** The contacts between persons, without a share of the links, each as likely as any other to be missing. */
    Snapshot snapshot(double missing, long seed) {
        graph.lose(missing, TYPES, seed);
        return Snapshots.read(graph, VIEWER, CONTACTS, Run.quiet());
    }

    /** Measures that rank records and need nobody named. */
    static List<Measure> measures(Snapshot snapshot) {
        return Measures.list().stream()
                .filter(measure -> measure.subject() == Measure.Subject.RECORD)
                .filter(measure -> computes(measure, snapshot))
                .toList();
    }

    private static boolean computes(Measure measure, Snapshot snapshot) {
        boolean asks = measure.parameters().stream()
                .anyMatch(one -> one.type() == MeasureParameter.Type.RECORDS
                        && one.defaultValue().isEmpty());
        if (asks) {
            return false;
        }
        try {
            scores(measure.name(), snapshot);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // for networks of another kind, such as of two modes
        }
    }

    /** The scores by key, without doubt beside them; where low scores tell, the other way round. */
    static Map<String, Double> scores(String measure, Snapshot snapshot) {
        var result = Analysis.compute(snapshot, measure, Map.of("doubt-runs", 0), new JobRun(2));
        var scores = new HashMap<String, Double>();
        double sign = measure.equals("constraint") ? -1 : 1;
        result.rows().forEach(row -> scores.put(row.key().text(), sign * row.score()));
        return scores;
    }

    Set<String> role(String role, Snapshot snapshot) {
        Set<String> all = role.equals(BROKERS)
                ? new HashSet<>(truth.brokers())
                : truth.cells().stream().map(PlantedTruth.Cell::kingpin).collect(Collectors.toCollection(HashSet::new));
        all.removeIf(key -> snapshot.find(new org.armslink.model.Key(key)).isEmpty());
        return all;
    }

    /**
     * How many of the first k are of the role, where k is how many there are of it; those who share the last place count for
     * their part.
     */
    static double precision(Map<String, Double> scores, Set<String> role) {
        int k = role.size();
        if (k == 0) {
            return Double.NaN;
        }
        double last = scores.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .skip(k - 1)
                .findFirst()
                .orElseThrow();
        long above = scores.values().stream().filter(score -> score > last).count();
        long level = scores.values().stream().filter(score -> score == last).count();
        long foundAbove = role.stream()
                .filter(key -> scores.getOrDefault(key, Double.NaN) > last)
                .count();
        long foundLevel = role.stream()
                .filter(key -> scores.getOrDefault(key, Double.NaN) == last)
                .count();
        return (foundAbove + (double) foundLevel * (k - above) / level) / k;
    }

    /** Normalised mutual information of groups and cells, over the members of cells (Danon and others 2005); 1 where they are the same. */
    double agreement(Snapshot snapshot) {
        var cell = new TreeMap<String, Integer>();
        for (int i = 0; i < truth.cells().size(); i++) {
            for (String member : truth.cells().get(i).members()) {
                cell.put(member, i);
            }
        }
        var group = new HashMap<String, Integer>();
        var result = Analysis.compute(snapshot, "communities", Map.of(), new JobRun(2));
        for (int row = 0; row < result.size(); row++) {
            for (AnalysisResult.Subject subject : result.row(row).subjects()) {
                group.put(subject.key().text(), row);
            }
        }
        cell.keySet().retainAll(group.keySet());
        var together = new LinkedHashMap<List<Integer>, Integer>();
        var cells = new TreeMap<Integer, Integer>();
        var groups = new TreeMap<Integer, Integer>();
        cell.forEach((key, one) -> {
            together.merge(List.of(one, group.getOrDefault(key, -1)), 1, Integer::sum);
            cells.merge(one, 1, Integer::sum);
            groups.merge(group.getOrDefault(key, -1), 1, Integer::sum);
        });
        double n = cell.size();
        double mutual = 0;
        for (var entry : together.entrySet()) {
            double both = entry.getValue();
            double ofCell = cells.getOrDefault(entry.getKey().get(0), 0);
            double ofGroup = groups.getOrDefault(entry.getKey().get(1), 0);
            mutual += both / n * Math.log(both * n / (ofCell * ofGroup));
        }
        return 2 * mutual / (entropy(cells, n) + entropy(groups, n));
    }

    private static double entropy(Map<Integer, Integer> sizes, double n) {
        return sizes.values().stream()
                .mapToDouble(size -> -size / n * Math.log(size / n))
                .sum();
    }

    /**
     * How often what is said of doubt is so.
     *
     * @param held share of the records whose interval holds the rank that they have when no link is missing
     * @param heldOfFirst the same of those truly among the first ten
     * @param saidFirst records that were among the first ten in at least 8 of 10 runs
     * @param trulyFirst how many of these are truly
     */
    record Held(double held, double heldOfFirst, int saidFirst, int trulyFirst) {}

    static Held held(String measure, Snapshot whole, Snapshot recorded, int runs, double share) {
        var truth = new HashMap<String, Integer>();
        Analysis.compute(whole, measure, Map.of("doubt-runs", 0), new JobRun(2))
                .rows()
                .forEach(row -> truth.put(row.key().text(), row.rank()));
        var said = Analysis.compute(recorded, measure, Map.of("doubt-runs", runs, "doubt-share", share), new JobRun(2));
        int all = 0;
        int held = 0;
        int first = 0;
        int firstHeld = 0;
        int saidFirst = 0;
        int trulyFirst = 0;
        for (AnalysisResult.Row row : said.rows()) {
            Integer rank = truth.get(row.key().text());
            Double from = row.figures().get("rank-from");
            Double to = row.figures().get("rank-to");
            if (rank == null || from == null || to == null) {
                continue;
            }
            boolean holds = from <= rank && rank <= to;
            all++;
            held += holds ? 1 : 0;
            first += rank <= 10 ? 1 : 0;
            firstHeld += rank <= 10 && holds ? 1 : 0;
            boolean saysFirst = row.figures().getOrDefault("in-first-ten", 0.0) >= 0.8;
            saidFirst += saysFirst ? 1 : 0;
            trulyFirst += saysFirst && rank <= 10 ? 1 : 0;
        }
        return new Held((double) held / all, (double) firstHeld / first, saidFirst, trulyFirst);
    }
}
