package org.armslink.analytics;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.snapshot.Snapshot;

/**
 * What memory a measure takes on a snapshot beside the snapshot's own columns, said before it starts: the graphs made of the
 * columns, and what the measure keeps of each record and link.
 *
 * @param bytes about so many
 */
public record MemoryNeed(long bytes) {
    /** Bytes of each record and link, beyond the graphs: what {@code RunFigures} of the engine's tests sees. */
    private record Kept(int ofRecord, int ofLink) {}

    /** Where nothing was measured: more than most take, so that it is refused too soon rather than too late. */
    private static final Kept USUAL = new Kept(300, 60);

    /** By name; with a parameter behind it, or a parameter and its value, where that takes another way. */
    private static final Map<String, Kept> MEASURED = Map.ofEntries(
            Map.entry("degree", new Kept(55, 0)),
            Map.entry("betweenness", new Kept(600, 0)),
            Map.entry("betweenness weighted", new Kept(350, 0)),
            Map.entry("link-betweenness", new Kept(110, 15)),
            Map.entry("betweenness-sampled", new Kept(200, 0)),
            Map.entry("pagerank", new Kept(50, 0)),
            Map.entry("closeness", new Kept(330, 0)),
            Map.entry("closeness weighted", new Kept(240, 0)),
            Map.entry("eigenvector", new Kept(50, 0)),
            Map.entry("katz", new Kept(60, 0)),
            Map.entry("core-number", new Kept(50, 0)),
            Map.entry("core-number weighted", new Kept(105, 0)),
            Map.entry("clustering", new Kept(100, 0)),
            Map.entry("clustering pattern", new Kept(130, 0)),
            Map.entry("strength", new Kept(40, 0)),
            Map.entry("two-mode-degree", new Kept(60, 0)),
            Map.entry("two-mode-betweenness", new Kept(480, 0)),
            Map.entry("two-mode-closeness", new Kept(270, 0)),
            Map.entry("two-mode-clustering", new Kept(70, 0)),
            Map.entry("two-mode-overlap", new Kept(65, 0)),
            Map.entry("brokerage-roles", new Kept(110, 0)),
            Map.entry("brokerage-roles groups=communities", new Kept(290, 0)),
            Map.entry("pagerank-personalised", new Kept(70, 0)),
            Map.entry("effective-size", new Kept(130, 0)),
            Map.entry("constraint", new Kept(130, 0)),
            Map.entry("components", new Kept(60, 0)),
            Map.entry("strong-components", new Kept(50, 0)),
            Map.entry("cut-points", new Kept(180, 0)),
            Map.entry("bridges", new Kept(190, 0)),
            Map.entry("blocks", new Kept(240, 0)),
            Map.entry("cliques", new Kept(950, 0)),
            Map.entry("straw-purchase-stars", new Kept(60, 0)),
            Map.entry("relay-chains", new Kept(60, 0)),
            Map.entry("broker-triads", new Kept(145, 0)),
            Map.entry("communities", new Kept(500, 0)),
            Map.entry("label-propagation", new Kept(140, 0)),
            Map.entry("community-levels", new Kept(330, 0)),
            Map.entry("community-agreement", new Kept(310, 0)),
            Map.entry("shortest-ways", new Kept(70, 0)),
            Map.entry("all-shortest-ways", new Kept(90, 0)),
            Map.entry("shortest-network", new Kept(75, 0)),
            Map.entry("connection", new Kept(85, 0)),
            Map.entry("separate-ways", new Kept(70, 0)),
            Map.entry("parting-records", new Kept(280, 0)),
            Map.entry("parting-links", new Kept(340, 0)),
            Map.entry("key-players-fragment", new Kept(300, 0)),
            Map.entry("key-players-reach", new Kept(90, 0)),
            Map.entry("taking-out-records", new Kept(210, 0)),
            Map.entry("taking-out-links", new Kept(180, 0)));

    /**
     * Of one network: doubt makes the ranking again on one more at a time, which comes on top.
     *
     * @param parameters by name, as for {@link Analysis#compute}
     */
    public static MemoryNeed of(Measure measure, Map<String, ?> parameters, Snapshot snapshot, int threads) {
        long records = snapshot.nodeCount();
        long links = snapshot.linkCount();
        // Two graphs, of all links and of one link per pair, each with a row of both directions; the second adds up
        // weights. The first has the weights of the columns, but those of a view in a row of its own.
        long weights = snapshot.weightMeaning() == Weight.Meaning.NONE ? 8 : snapshot.isView() ? 24 : 16;
        long graphs = 2 * (4 * (records + 1) + 16 * links) + weights * links;
        Kept kept = kept(measure, ParameterValues.of(measure, parameters).asMap());
        // Half of what is kept is each thread's own; two threads were measured.
        long own = kept.ofRecord * records + kept.ofLink * links;
        return new MemoryNeed(graphs + own / 2 + own * Math.max(1, threads) / 4);
    }

    /** As measured with a parameter that is not at its default, else as measured with all defaults. */
    private static Kept kept(Measure measure, Map<String, String> values) {
        return measure.parameters().stream()
                .filter(parameter -> !parameter.defaultValue().equals(values.get(parameter.name())))
                .map(parameter -> measure.name() + " " + parameter.name())
                .flatMap(key -> Stream.of(key, key + "=" + values.get(key.substring(key.indexOf(' ') + 1))))
                .map(MEASURED::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Kept::ofRecord))
                .orElseGet(() -> MEASURED.getOrDefault(measure.name(), USUAL));
    }

    void check(long free, long all) {
        if (bytes > free) {
            throw new IllegalStateException("The analysis needs about " + text(bytes) + " of memory, but only "
                    + text(free) + " of " + text(all) + " are free. Take a narrower projection, wait until other"
                    + " analyses have ended, or give the service more memory (-Xmx).");
        }
    }

    /**
     * Refuses what does not fit into this process now.
     *
     * @throws IllegalStateException that says what it needs, what is free and what to do
     */
    public void check() {
        if (bytes > free()) {
            System.gc(); // what looks taken may be garbage; a refusal must not be for that
        }
        check(free(), Runtime.getRuntime().maxMemory());
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** For a note to whoever waits, such as {@code Needs about 1.2 GB of memory, of 4.0 GB.} */
    public String note() {
        return note(Runtime.getRuntime().maxMemory());
    }

    String note(long all) {
        return "Needs about " + text(bytes) + " of memory, of " + text(all) + ".";
    }

    private static String text(long bytes) {
        return bytes < 100_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
