package org.armslink.server.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.analytics.route.Corridor;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.CorridorResult;
import org.armslink.analytics.route.Corridors;
import org.armslink.analytics.route.Interval;
import org.armslink.analytics.route.Movements;
import org.armslink.analytics.route.PoissonInterval;
import org.armslink.analytics.route.Way;
import org.armslink.analytics.route.WayTable;
import org.armslink.analytics.run.Run;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader.Leg;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many of the planted corridors are found, and how many of those found were planted, when legs were never recorded; and
 * how often an interval holds what it is of. Without a database: what is measured is the engine.
 */
class MeasuredCorridorsTest {
    private static final Viewer ALL = new Viewer("all", "FR", Set.of("H2:*", "H3:*"));
    /** Guns found in each of the other countries in medium, and the chance of each to be traced to a sale in the United States. */
    private static final int GUNS = 445;

    private static final double TRACED = .73 * .46;
    /** Days from the first of January 2018 on over which they are found, each as likely. */
    private static final int DAYS = 2_300;

    private static final double INFERRED = .2;

    /** Of one kind of way: country pairs planted, found, and both. */
    private record Score(int planted, int found, int both, int moved) {
        double recall() {
            return planted == 0 ? 1 : (double) both / planted;
        }

        double precision() {
            return found == 0 ? 1 : (double) both / found;
        }

        /** Share of what was found between whose countries planted things did move, if not by a whole planted way. */
        double truth() {
            return found == 0 ? 1 : (double) moved / found;
        }

        Score plus(Score other) {
            return new Score(planted + other.planted, found + other.found, both + other.both, moved + other.moved);
        }
    }

    /** @param moved country pairs between which a planted thing moved on part of its way: all stretches of legs that join */
    private record Sample(InvestigationFile file, PlantedTruth.Contents truth, Set<String> moved) {
        static Sample of(Size size, long seed, Path folder) throws IOException {
            var written = SyntheticInvestigation.generate(size, seed, folder);
            var file = new InvestigationFile(written.claims());
            PlantedTruth.Contents truth = PlantedTruth.read(written.truth());
            return new Sample(file, truth, moved(file, truth));
        }

        /** The ways, each leg having gone unrecorded with this probability. */
        WayTable ways(double missing, long seed) {
            var random = new Random(seed);
            List<Leg> recorded = file.listLegs(ALL, 0, 0).stream()
                    .filter(leg -> random.nextDouble() >= missing)
                    .toList();
            var reader = file.with(recorded);
            Movements movements = Movements.read(reader, ALL, Run.quiet());
            return WayTable.read(reader, ALL, movements, CorridorConfig.DWELL, Run.quiet());
        }

        private static Set<String> moved(InvestigationFile file, PlantedTruth.Contents truth) {
            Map<String, Leg> legs = new TreeMap<>();
            file.listLegs(ALL, 0, 0).forEach(leg -> legs.put(leg.key().text(), leg));
            var sequences = new ArrayList<List<String>>();
            truth.corridors().stream()
                    .filter(corridor -> corridor.kind().equals("chain"))
                    .forEach(corridor -> sequences.addAll(corridor.ways()));
            truth.broken().forEach(broken -> sequences.add(broken.legs()));
            truth.corridors()
                    .forEach(corridor ->
                            corridor.ways().forEach(way -> way.forEach(leg -> sequences.add(List.of(leg)))));
            truth.decoys().forEach(decoy -> decoy.legs().forEach(leg -> sequences.add(List.of(leg))));
            var moved = new TreeSet<String>();
            for (List<String> sequence : sequences) {
                for (int first = 0; first < sequence.size(); first++) {
                    Leg begin = java.util.Objects.requireNonNull(legs.get(sequence.get(first)));
                    Leg before = begin;
                    for (int last = first; last < sequence.size(); last++) {
                        Leg leg = java.util.Objects.requireNonNull(legs.get(sequence.get(last)));
                        if (last > first && !before.to().equals(leg.from())) {
                            break;
                        }
                        moved.add(begin.from().country() + " " + leg.to().country());
                        before = leg;
                    }
                }
            }
            return moved;
        }

        Set<String> planted(Way.Kind kind) {
            var planted = new TreeSet<String>();
            truth.corridors().stream()
                    .filter(corridor -> corridor.kind().equals(kind.text()) && corridor.seizures() > 1)
                    .forEach(corridor -> planted.add(corridor.from() + " " + corridor.to()));
            if (kind == Way.Kind.PAIR) {
                truth.pairs().stream()
                        .filter(pair -> pair.firearms().size() > 1)
                        .forEach(pair -> planted.add(pair.from() + " " + pair.to()));
            }
            return planted;
        }
    }

    private static CorridorResult corridors(WayTable ways, CorridorConfig config) {
        return Corridors.of(ways, config.showing(0), keys -> List.of());
    }

    /** Country pairs, not within one country, with two seizures or more of ways of a kind. */
    private static Set<String> found(CorridorResult result, Way.Kind kind) {
        var found = new TreeSet<String>();
        for (Corridor corridor : result.corridors()) {
            Corridor.KindCount count = corridor.counts().get(kind);
            if (count != null
                    && count.distinctSeizures() > 1
                    && !corridor.origin().equals(corridor.destination())) {
                found.add(corridor.origin() + " " + corridor.destination());
            }
        }
        return found;
    }

    private static Score score(Sample sample, CorridorResult result, Way.Kind kind) {
        Set<String> planted = sample.planted(kind);
        Set<String> found = found(result, kind);
        var both = new TreeSet<>(planted);
        both.retainAll(found);
        var moved = new TreeSet<>(sample.moved());
        moved.addAll(planted);
        moved.retainAll(found);
        return new Score(planted.size(), found.size(), both.size(), moved.size());
    }

    /** A short slice of what is measured below. */
    @Test
    void withNoLegMissingAllPlantedCorridorsAreFoundAndNoDecoy(@TempDir Path folder) throws IOException {
        Sample sample = Sample.of(Size.SMALL, 4, folder);
        CorridorResult result = corridors(sample.ways(0, 4), CorridorConfig.DEFAULT);
        assertThat(score(sample, result, Way.Kind.CHAIN).recall()).isEqualTo(1);
        assertThat(score(sample, result, Way.Kind.CHAIN).truth()).isEqualTo(1);
        assertThat(score(sample, result, Way.Kind.PAIR).recall()).isEqualTo(1);
        assertThat(score(sample, result, Way.Kind.LINKED).recall()).isEqualTo(1);
        for (PlantedTruth.Decoy decoy : sample.truth().decoys()) {
            assertThat(found(result, Way.Kind.CHAIN)).as("%s", decoy).doesNotContain(decoy.from() + " " + decoy.to());
        }
        CorridorResult half = corridors(sample.ways(.5, 4), CorridorConfig.DEFAULT);
        assertThat(score(sample, half, Way.Kind.CHAIN).recall()).isLessThan(1);
        for (PlantedTruth.Decoy decoy : sample.truth().decoys()) {
            assertThat(found(half, Way.Kind.CHAIN)).as("%s", decoy).doesNotContain(decoy.from() + " " + decoy.to());
        }
    }

    @Test
    @Tag("measure")
    void measure(@TempDir Path folder) throws IOException {
        int seeds = Integer.getInteger("armslink.corridors.seeds", 20);
        Size size = Size.parse(System.getProperty("armslink.corridors.size", "medium"));
        var scores = new TreeMap<String, Score>();
        var coverage = new TreeMap<String, int[]>();
        for (long seed = 1; seed <= seeds; seed++) {
            Sample sample = Sample.of(size, seed, folder.resolve("seed-" + seed));
            for (double missing : new double[] {0, .2, .5}) {
                CorridorResult result = corridors(sample.ways(missing, seed), CorridorConfig.DEFAULT);
                for (Way.Kind kind : Way.Kind.values()) {
                    scores.merge(
                            String.format(Locale.ROOT, "%s, %.0f %% of the legs missing", kind.text(), 100 * missing),
                            score(sample, result, kind),
                            Score::plus);
                }
            }
            if (size == Size.MEDIUM) {
                cover(sample.ways(0, seed), coverage);
            }
            java.nio.file.Files.delete(folder.resolve("seed-" + seed).resolve(SyntheticInvestigation.CLAIMS));
        }
        scores.forEach((what, score) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %d planted, %d found, %d both |%n",
                what,
                score.recall(),
                score.precision(),
                score.truth(),
                score.planted(),
                score.found(),
                score.both()));
        coverage.forEach((what, held) -> System.out.printf(
                Locale.ROOT, "| %s | %d of %d: %.1f %% |%n", what, held[0], held[1], 100.0 * held[0] / held[1]));
        assertThat(scores).isNotEmpty();
    }

    /** Counts how many intervals hold the figure by which the sample was made. */
    private static void cover(WayTable ways, Map<String, int[]> coverage) {
        for (String to : List.of("HT", "JM", "MX", "TT")) {
            for (Corridor corridor :
                    corridors(ways, CorridorConfig.DEFAULT.between("US", to)).corridors()) {
                Corridor.KindCount pairs = corridor.counts().get(Way.Kind.PAIR);
                if (pairs != null) {
                    PoissonInterval all = PoissonInterval.of(pairs.distinctSeizures());
                    hold(coverage, "number of pairs' seizures", all.low(), GUNS * TRACED, all.high());
                }
            }
            for (int year = 2018; year < 2024; year++) {
                var window = new Interval(second(year), second(year + 1));
                double expected = GUNS * TRACED * (window.to() - window.from()) / 86_400 / DAYS;
                var config = CorridorConfig.DEFAULT.between("US", to).within(window);
                for (Corridor corridor : corridors(ways, config).corridors()) {
                    Corridor.KindCount pairs = corridor.counts().get(Way.Kind.PAIR);
                    if (pairs != null) {
                        PoissonInterval rate = PoissonInterval.of(pairs.distinctSeizures());
                        hold(coverage, "pairs' seizures a year", rate.low(), expected, rate.high());
                    }
                }
            }
        }
        Map<String, Integer> legs = Map.of("BE BF", 3, "ES ML", 3, "PY BR", 2, "BA ES", 1);
        new TreeMap<>(legs).forEach((ends, count) -> {
            String[] areas = ends.split(" ");
            for (Corridor corridor : corridors(ways, CorridorConfig.DEFAULT.between(areas[0], areas[1]))
                    .corridors()) {
                hold(
                        coverage,
                        "share of inferred legs",
                        corridor.inferred().low(),
                        INFERRED / count,
                        corridor.inferred().high());
            }
        });
    }

    private static void hold(Map<String, int[]> coverage, String what, double low, double truth, double high) {
        int[] held = coverage.computeIfAbsent(what, none -> new int[2]);
        held[0] += low <= truth && truth <= high ? 1 : 0;
        held[1]++;
    }

    private static long second(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** All the figures of questions to an index over many volumes; the file is made by {@code armslink generate --size large}. */
    @Test
    @Tag("measure")
    void measureSpeed(@TempDir Path folder) throws IOException {
        String given = System.getProperty("armslink.corridors.claims", "");
        Path claims = given.isEmpty()
                ? SyntheticInvestigation.generate(Size.MEDIUM, 1, folder).claims()
                : Path.of(given);
        long start = System.nanoTime();
        var file = new InvestigationFile(claims);
        Movements movements = Movements.read(file, ALL, Run.quiet());
        System.out.printf(Locale.ROOT, "movements: %d in %.1f s%n", movements.size(), seconds(start));
        start = System.nanoTime();
        WayTable ways = WayTable.read(file, ALL, movements, CorridorConfig.DWELL, Run.quiet());
        System.out.printf(Locale.ROOT, "ways: %d in %.1f s%n", ways.size(), seconds(start));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "heap in use: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        start = System.nanoTime();
        CorridorResult all = corridors(ways, CorridorConfig.DEFAULT.supportedBy(1));
        System.out.printf(
                Locale.ROOT,
                "all country pairs: %d in %.2f s%n",
                all.corridors().size(),
                seconds(start));
        var times = new ArrayList<Double>();
        for (int round = 0; round < 20; round++) {
            for (Corridor corridor : all.corridors()) {
                start = System.nanoTime();
                corridors(ways, CorridorConfig.DEFAULT.between(corridor.origin(), corridor.destination()));
                times.add(1_000 * seconds(start));
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "a question between two countries, %d of them: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100),
                times.get(times.size() - 1));
        assertThat(ways.size()).isPositive();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
