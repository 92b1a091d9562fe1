package org.armslink.analytics;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.EdgeListGraph;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;

/**
 * How soon each measure of the catalogue ends once it is cancelled, and what memory it takes: {@code RunFigures FILE THREADS
 * cancel|memory [MEASURE [SECONDS]]}, the file an edge list (two node numbers a line), or {@code random:RECORDS:LINKS}. No test.
 */
final class RunFigures {
    private RunFigures() {}

    public static void main(String[] arguments) throws Exception {
        EdgeListGraph graph = read(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        snapshot(EdgeListGraph.random(1, 1_000, 3_000)).simple(); // so that what is loaded once is not counted
        for (Measure measure : Measures.list()) {
            if (arguments.length > 3 && !measure.name().equals(arguments[3])) {
                continue;
            }
            if (arguments[2].equals("cancel")) {
                Snapshot snapshot = snapshot(graph);
                snapshot.simple().undirectedSimple();
                for (int wait : new int[] {100, 1_000, 5_000}) {
                    cancel(measure, snapshot, threads, wait);
                }
            } else {
                memory(measure, graph, threads, arguments.length > 4 ? Integer.parseInt(arguments[4]) : 25);
            }
        }
    }

    private static Snapshot snapshot(EdgeListGraph graph) {
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get("linked").with(Map.of()), Run.quiet());
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

    private static void cancel(Measure measure, Snapshot snapshot, int threads, int wait) throws Exception {
        var run = new JobRun(threads);
        var ended = new AtomicLong();
        var how = new String[] {"ended by itself"};
        var worker = new Thread(() -> {
            try {
                Analysis.compute(snapshot, measure.name(), parameters(measure, snapshot), run);
            } catch (CancelledException e) {
                how[0] = "cancelled";
            } catch (RuntimeException e) {
                how[0] = e.getMessage();
            }
            ended.set(System.nanoTime());
        });
        worker.start();
        Thread.sleep(wait);
        double progress = run.progress();
        long begin = System.nanoTime();
        run.cancel();
        worker.join();
        System.out.printf(
                Locale.ROOT,
                "%-24s after %5d ms: progress %.2f, %s, %.0f ms later%n",
                measure.name(),
                wait,
                progress,
                how[0],
                Math.max(0, (ended.get() - begin) / 1e6));
    }

    /** The most that lives at once: looked at after one collection after another while the measure runs. */
    private static void memory(Measure measure, EdgeListGraph graph, int threads, int seconds) throws Exception {
        long before = live();
        Snapshot snapshot = snapshot(graph);
        long columns = live() - before;
        long said = MemoryNeed.of(measure, snapshot, threads).bytes();
        var run = new JobRun(threads);
        var worker = new Thread(() -> {
            try {
                AnalysisResult result = Analysis.compute(snapshot, measure.name(), parameters(measure, snapshot), run);
                result.rows(0, 1);
            } catch (RuntimeException e) {
                System.out.println(e.getMessage());
            }
        });
        long begin = System.nanoTime();
        worker.start();
        long most = 0;
        while (worker.isAlive() && System.nanoTime() - begin < seconds * 1_000_000_000L) {
            most = Math.max(most, live() - before);
            worker.join(20);
        }
        run.cancel();
        worker.join();
        System.out.printf(
                Locale.ROOT,
                "%-24s columns %.1f MB (said %.1f), beyond them at most %.1f MB (said %.1f: %.2f), %.1f B a record and %.1f B a link if all were theirs%n",
                measure.name(),
                columns / 1e6,
                snapshot.memory() / 1e6,
                (most - columns) / 1e6,
                said / 1e6,
                (double) said / (most - columns),
                (double) (most - columns) / snapshot.nodeCount(),
                (double) (most - columns) / snapshot.linkCount());
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static EdgeListGraph read(String what) throws IOException {
        if (what.startsWith("random:")) {
            String[] parts = what.split(":");
            return EdgeListGraph.random(1, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        int[] numbers = Files.readAllLines(Path.of(what)).stream()
                .flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new EdgeListGraph(
                Arrays.stream(numbers).max().orElse(-1) + 1,
                IntStream.range(0, numbers.length / 2).map(i -> numbers[2 * i]).toArray(),
                IntStream.range(0, numbers.length / 2)
                        .map(i -> numbers[2 * i + 1])
                        .toArray());
    }
}
