package org.armslink.analytics;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.EdgeListFile;
import org.armslink.analytics.snapshot.EdgeListGraph;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.model.Key;
import org.armslink.model.port.AttributeReader;

/**
 * How soon each measure of the catalogue ends once it is cancelled, and what memory it takes: {@code RunFigures FILE THREADS
 * cancel|memory [MEASURE [SECONDS]]}, the file an edge list (two node numbers a line), or {@code random:RECORDS:LINKS}. Asked on the network
 * as it is, and where that has not what a measure needs, on one made of it: with counts, as records and events, as handovers. No test.
 */
final class RunFigures {
    private static final int MOMENTS = 10;
    private static final int SECONDS = 8;
    private static final List<String> COUNTRIES = List.of("XA", "XB", "XC", "XD");

    private final EdgeListGraph graph;
    private final int threads;
    private final int seconds;
    private final Map<String, Snapshot> read = new HashMap<>();

    private RunFigures(EdgeListGraph graph, int threads, int seconds) {
        this.graph = graph;
        this.threads = threads;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        String wanted = arguments.length > 3 ? arguments[3] : "all";
        int seconds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : SECONDS;
        var figures = new RunFigures(EdgeListFile.read(arguments[0]), Integer.parseInt(arguments[1]), seconds);
        var small = new RunFigures(EdgeListGraph.random(1, 1_000, 3_000), 1, seconds);
        for (Measure measure : Measures.list()) {
            if (!wanted.equals("all") && !measure.name().equals(wanted)) {
                continue;
            }
            for (Asked asked : Asked.of(measure)) {
                small.read(asked.projection).simple(); // so that what is loaded once is not counted
                if (arguments[2].equals("cancel")) {
                    figures.cancel(asked);
                } else {
                    figures.memory(asked);
                }
            }
        }
    }

    /** One way to ask a measure: on which network, with what beside its defaults. */
    private record Asked(Measure measure, String projection, Map<String, String> given) {
        /** By its defaults on a network that has what it needs; with weights, along the links and over communities, where it can be asked so. */
        static List<Asked> of(Measure measure) {
            String usual = measure.family() == Measure.Family.TWO_MODE
                    ? "person-case"
                    : measure.name().equals("strength") ? "caviar" : "linked";
            var all = new ArrayList<>(List.of(new Asked(measure, usual, Map.of())));
            for (MeasureParameter parameter : measure.parameters()) {
                switch (parameter.name()) {
                    case "weighted" -> all.add(new Asked(measure, "caviar", Map.of("weighted", "true")));
                    case "direction" -> all.add(new Asked(measure, "custody", Map.of("direction", "in")));
                    case "pattern" -> all.add(new Asked(measure, "custody", Map.of("pattern", "all")));
                    case "groups" -> all.add(new Asked(measure, "linked", Map.of("groups", "communities")));
                    default -> {
                        // one value is as long and as large as another
                    }
                }
            }
            return all;
        }

        Map<String, String> parameters(Snapshot snapshot) {
            var all = new HashMap<>(RunFigures.parameters(measure, snapshot));
            all.putAll(given);
            return all;
        }

        String text() {
            return measure.name() + (given.isEmpty() ? "" : " " + given) + ", " + projection;
        }
    }

    private Snapshot read(String projection) {
        EdgeListGraph made = switch (projection) {
            case "person-case" -> graph.asCases();
            case "custody" -> graph.asHandovers();
            default -> graph;
        };
        return Snapshots.read(
                made, InMemoryGraph.VIEWER, Projections.get(projection).with(Map.of()), Run.quiet());
    }

    /** The same columns without the graphs that are made of them, so that these are made anew; with a country of four for every record where asked for. */
    private Snapshot fresh(Asked asked, Snapshot snapshot) {
        if (!asked.measure.name().equals("brokerage-roles")) {
            return snapshot.with(AttributeReader.Attribute.OWNER_COUNTRY, Map.of());
        }
        var countries = new HashMap<Key, String>();
        for (int v = 0; v < snapshot.nodeCount(); v++) {
            countries.put(snapshot.key(v), COUNTRIES.get(v % COUNTRIES.size()));
        }
        return snapshot.with(AttributeReader.Attribute.OWNER_COUNTRY, countries);
    }

    /** Its defaults, and where it cannot do without records, the source of the first link and the target of the last. */
    static Map<String, String> parameters(Measure measure, Snapshot snapshot) {
        String one = snapshot.key(snapshot.graph().source(0)).text();
        String other =
                snapshot.key(snapshot.graph().target(snapshot.linkCount() - 1)).text();
        var given = new HashMap<String, String>();
        for (MeasureParameter parameter : measure.parameters()) {
            if (parameter.type() == MeasureParameter.Type.RECORDS) {
                switch (parameter.name()) {
                    case "from" -> given.put("from", one);
                    case "to" -> given.put("to", other);
                    case "records" -> given.put("records", one + " " + other);
                    case "seeds" -> given.put("seeds", one);
                    case "ends" ->
                        given.put(
                                "ends",
                                one + " " + snapshot.key(snapshot.graph().target(0)));
                    default -> {
                        // may be left empty
                    }
                }
            }
        }
        return given;
    }

    /** Once whole, or as long as may be; then cancelled at moments spread over that time. */
    private void cancel(Asked asked) throws Exception {
        Snapshot whole = read.computeIfAbsent(asked.projection, this::read);
        Map<String, String> parameters = asked.parameters(whole);
        runAndCancel(
                asked,
                parameters,
                fresh(asked, whole),
                1_000L * seconds); // so that what is compiled once is not counted
        Ended ended = runAndCancel(asked, parameters, fresh(asked, whole), 1_000L * seconds);
        long took = Math.min(1_000L * seconds, ended.took);
        var cancelled = new ArrayList<>(List.of(ended));
        for (int i = 0; i < MOMENTS; i++) {
            cancelled.add(runAndCancel(asked, parameters, fresh(asked, whole), took * i / MOMENTS));
        }
        cancelled.removeIf(one -> !one.how.equals("cancelled"));
        cancelled.sort(Comparator.comparingDouble(one -> -one.late));
        System.out.printf(
                Locale.ROOT,
                "%-60s %6d ms, %s; from cancel to end, ms (of the collector; worked by all threads): %s%n",
                asked.text(),
                ended.took,
                ended.how,
                cancelled.stream()
                        .limit(4)
                        .map(one -> String.format(Locale.ROOT, "%.0f (%d; %.0f)", one.late, one.collected, one.worked))
                        .collect(Collectors.joining(", ")));
    }

    /**
     * How a run ended.
     *
     * @param late milliseconds from the cancel to the end
     * @param collected how many of them the garbage collector stopped all
     * @param worked what all threads of the process worked meanwhile: little where others had the machine
     */
    private record Ended(String how, long took, double late, long collected, double worked) {}

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static long worked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private Ended runAndCancel(Asked asked, Map<String, String> parameters, Snapshot snapshot, long wait)
            throws Exception {
        var run = new JobRun(threads);
        var ended = new AtomicLong();
        var how = new String[] {"ended by itself"};
        long begin = System.nanoTime();
        var worker = new Thread(() -> {
            try {
                Analysis.compute(snapshot, asked.measure.name(), parameters, run);
            } catch (CancelledException e) {
                how[0] = "cancelled";
            } catch (RuntimeException e) {
                how[0] = e.getMessage();
            }
            ended.set(System.nanoTime());
        });
        worker.start();
        worker.join(Math.max(1, wait));
        long collected = collected();
        long worked = worked();
        long cancelled = System.nanoTime();
        run.cancel();
        worker.join();
        return new Ended(
                how[0],
                (ended.get() - begin) / 1_000_000,
                (ended.get() - cancelled) / 1e6,
                collected() - collected,
                (worked() - worked) / 1e6);
    }

    private record Question(Snapshot snapshot, Map<String, String> parameters) {}

    /** In a method of its own, so that nothing but what it returns is still held: the graph made to find the parameters is not measured. */
    private Question question(Asked asked) {
        Snapshot read = read(asked.projection);
        return new Question(fresh(asked, read), asked.parameters(read));
    }

    /** The most that lives at once: looked at after one collection after another while the measure runs. */
    private void memory(Asked asked) throws Exception {
        long before = live();
        Question question = question(asked);
        Snapshot snapshot = question.snapshot;
        Map<String, String> parameters = question.parameters;
        long said = MemoryNeed.of(asked.measure, parameters, snapshot, threads).bytes();
        var run = new JobRun(threads);
        var worker = new Thread(() -> {
            try {
                AnalysisResult result = Analysis.compute(snapshot, asked.measure.name(), parameters, run);
                result.rows(0, 1);
            } catch (RuntimeException e) {
                System.out.println(e.getMessage());
            }
        });
        long begin = System.nanoTime();
        worker.start();
        long most = 0;
        while (worker.isAlive() && System.nanoTime() - begin < seconds * 1_000_000_000L) {
            most = Math.max(most, live() - before - snapshot.memory());
            worker.join(5);
        }
        run.cancel();
        worker.join();
        System.out.printf(
                Locale.ROOT,
                "%-60s beyond the %.1f MB of the columns at most %.1f MB (said %.1f: %.2f); %d records, %d links%n",
                asked.text(),
                snapshot.memory() / 1e6,
                most / 1e6,
                said / 1e6,
                (double) said / most,
                snapshot.nodeCount(),
                snapshot.linkCount());
    }

    /** As the collection left it: what is allocated while it is looked at would count as living. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
