package org.armslink.analytics.snapshot;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;

/**
 * What it takes to choose some links of a network and to make their graph: {@code ChoiceFigures FILE}, the file an edge list (two node numbers a line),
 * or {@code random:RECORDS:LINKS}. CPU time of the one thread, the middle of nine; bytes as they live after a collection, beside the network
 * itself. No test.
 */
final class ChoiceFigures {
    private static final int TIMES = 9;
    /** Of the thousand days over which {@link EdgeListGraph} spreads its links. */
    private static final List<Integer> DAYS = List.of(100, 500, 900, 1_000);

    private ChoiceFigures() {}

    public static void main(String[] arguments) throws Exception {
        Snapshot whole = Snapshots.read(
                EdgeListFile.read(arguments[0]),
                InMemoryGraph.VIEWER,
                Projections.get("linked").with(Map.of()),
                Run.quiet());
        System.out.printf(
                Locale.ROOT,
                "%d records, %d links, columns %.1f MB%n",
                whole.nodeCount(),
                whole.linkCount(),
                whole.memory() / 1e6);
        for (int days : DAYS) {
            LinkChoice window =
                    LinkChoice.of(List.of(), "", LocalDate.EPOCH.plusDays(days).toString());
            System.out.println(times(whole, window));
            System.out.println(bytes(whole, window));
        }
    }

    private static String times(Snapshot whole, LinkChoice choice) {
        double[] chosenIn = new double[TIMES];
        double[] graphIn = new double[TIMES];
        double[] joinedIn = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            double begin = cpu();
            Snapshot chosen = whole.only(choice);
            double middle = cpu();
            chosen.graph();
            chosenIn[i] = middle - begin;
            graphIn[i] = cpu() - middle;
            int[] takenFor = new int[chosen.nodeCount()];
            Arrays.setAll(takenFor, v -> v == 1 ? 0 : v);
            double again = cpu();
            chosen.joined(takenFor);
            joinedIn[i] = cpu() - again;
        }
        return String.format(
                Locale.ROOT,
                "chosen in %.0f ms, graph in %.0f ms, two records joined in %.0f ms",
                middle(chosenIn),
                middle(graphIn),
                middle(joinedIn));
    }

    /** In a method of its own, so that nothing of what was measured before lives. */
    private static String bytes(Snapshot whole, LinkChoice choice) {
        long before = live();
        Snapshot chosen = whole.only(choice);
        long columns = live() - before;
        chosen.graph();
        long withGraph = live() - before;
        return String.format(
                Locale.ROOT,
                "%d links, %d records: %.1f MB (said %.1f), with the graph %.1f MB",
                chosen.linkCount(),
                chosen.nodeCount(),
                columns / 1e6,
                chosen.memory() / 1e6,
                withGraph / 1e6);
    }

    private static double middle(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
