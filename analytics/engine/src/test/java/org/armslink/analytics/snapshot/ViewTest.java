package org.armslink.analytics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.armslink.analytics.Analysis;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.Projection;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;
import org.armslink.model.port.AttributeReader.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view of some links, or of the same between other records, is what a copy of them would be. */
class ViewTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final List<String> MEASURES =
            List.of("degree", "pagerank", "betweenness", "components", "core-number");
    private static final List<SightClass> SIGHTS = List.of(
            SightClass.PUBLIC,
            new SightClass(
                    new Owner("XA", "police"), Handling.H1, List.of("XC"), "investigation", LocalDate.of(2030, 1, 1)),
            new SightClass(new Owner("XB", "customs"), Handling.P, List.of(), "tracing", LocalDate.of(2031, 1, 1)));

    @TempDir
    private Path folder;

    /** Of one type or three, with a direction or without, weighted or not; loops, parallel links and records without a link among them. */
    private static Snapshot random(Random random) {
        Projection links = Projections.get(random.nextBoolean() ? "contacts" : "party-custody");
        Projection weight = Projections.get(random.nextBoolean() ? "caviar" : "contacts");
        var projection = new Projection(
                links.name(),
                links.title(),
                links.description(),
                links.records(),
                links.links(),
                links.filter(),
                weight.weight(),
                links.oneMode(),
                links.identityRule(),
                links.leftOut(),
                links.parameters());
        int records = 1 + random.nextInt(14);
        var columns = new LinkColumns(!weight.weight().property().isEmpty());
        List<String> types =
                links.links().stream().map(rule -> rule.type().name()).toList();
        for (int i = random.nextInt(60); i > 0; i--) {
            boolean unknown = random.nextInt(5) == 0;
            long day = second(FIRST.plusDays(random.nextInt(8)));
            columns.add(
                    random.nextInt(records),
                    random.nextInt(records),
                    random.nextInt(types.size()),
                    columns.sightNumber(SIGHTS.get(random.nextInt(SIGHTS.size()))),
                    (byte) random.nextInt(Grade.all().size()),
                    1 + random.nextInt(3),
                    unknown ? Validity.OPEN_START.getEpochSecond() : day,
                    unknown ? Validity.OPEN_END.getEpochSecond() : day + 86_400L * (1 + random.nextInt(3)));
        }
        byte[] labels = new byte[records];
        for (int v = 0; v < records; v++) {
            labels[v] = (byte) random.nextInt(2);
        }
        return new Snapshot(
                "of " + random.nextInt(),
                new BoundProjection(projection, new java.util.TreeMap<>()),
                Texts.of(IntStream.range(0, records)
                        .mapToObj(v -> InMemoryGraph.key("p" + (char) ('a' + v)).text())
                        .toList()),
                labels,
                List.of("Company", "Person"),
                Texts.of(IntStream.range(0, records).mapToObj(v -> "Fäll " + v).toList()),
                columns.sorted(records),
                types,
                List.of("A note."),
                Optional.empty());
    }

    private static long second(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static LinkChoice choice(Random random, Snapshot snapshot) {
        var types = new TreeSet<String>();
        for (String type : snapshot.types()) {
            if (random.nextBoolean()) {
                types.add(type);
            }
        }
        LocalDate from = FIRST.plusDays(random.nextInt(4));
        var grades = new ArrayList<String>();
        if (random.nextInt(3) > 0) {
            grades.add("4x4:C3");
        }
        if (random.nextInt(3) > 0) {
            grades.add("3x5x2:2D");
        }
        return LinkChoice.of(
                        types,
                        random.nextBoolean() ? "" : from.toString(),
                        random.nextBoolean()
                                ? ""
                                : from.plusDays(1 + random.nextInt(6)).toString())
                .graded(grades);
    }

    private static void agree(String seed, Snapshot view, Snapshot copy) {
        assertThat(AllOfASnapshot.of(view)).as(seed).isEqualTo(AllOfASnapshot.of(copy));
        assertThat(view.find(InMemoryGraph.key("nobody"))).as(seed).isEmpty();
        for (char name = 'a'; name < 'p'; name++) {
            assertThat(view.find(InMemoryGraph.key("p" + name)))
                    .as(seed)
                    .isEqualTo(copy.find(InMemoryGraph.key("p" + name)));
        }
    }

    private byte[] file(Snapshot snapshot) throws IOException {
        Path path = folder.resolve("snapshot");
        try (var file = SnapshotFile.create(path)) {
            SnapshotFile.write(file, "name", snapshot.whole());
        }
        byte[] bytes = Files.readAllBytes(path);
        Files.delete(path);
        return bytes;
    }

    @Test
    void ofRandomNetworksEveryChoiceAndChoiceOfAChoiceIsAsItsCopy() throws IOException {
        int views = 0;
        int again = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            Snapshot view = random(random);
            Snapshot copy = view;
            for (int depth = 0; depth < 3; depth++) {
                LinkChoice choice = choice(random, view);
                copy = choice.isAll() ? copy : CopiedLinks.only(copy, choice);
                view = view.only(choice);
                String at = "seed " + seed + ", choice " + depth;
                agree(at, view, copy);
                assertThat(file(view)).as(at).isEqualTo(file(copy));
                views += view.isView() && view.linkCount() > 0 ? 1 : 0;
                again += depth > 0 && !choice.isAll() && view.linkCount() > 3 ? 1 : 0;
            }
        }
        assertThat(views).isGreaterThan(300);
        assertThat(again).isGreaterThan(100);
    }

    @Test
    void joinedAndAlteredNetworksAreAsTheirCopiesToo() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            Snapshot whole = random(random);
            Snapshot chosen = random.nextBoolean() ? whole : whole.only(choice(random, whole));
            String at = "seed " + seed;
            int n = chosen.nodeCount();
            int[] takenFor = IntStream.range(0, n)
                    .map(v -> random.nextInt(4) == 0 ? random.nextInt(n) : v)
                    .toArray();
            Snapshot joined = chosen.joined(takenFor);
            Snapshot joinedCopy = CopiedLinks.joined(chosen, takenFor);
            agree(at, joined, joinedCopy);

            boolean[] dropped = new boolean[joined.linkCount()];
            for (int link = 0; link < dropped.length; link++) {
                dropped[link] = random.nextInt(3) == 0;
            }
            int[] like = joined.linkCount() == 0
                    ? new int[0]
                    : random.ints(5, 0, joined.linkCount()).toArray();
            int[] target = random.ints(like.length, 0, Math.max(1, n)).toArray();
            agree(
                    at,
                    joined.altered(dropped, like, target),
                    CopiedLinks.altered(joinedCopy, link -> dropped[link], like, target));
        }
    }

    @Test
    void measuresFindTheSameToTheLastBit() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            Snapshot whole = random(random);
            LinkChoice choice = choice(random, whole);
            Snapshot view = whole.only(choice);
            if (choice.isAll() || view.linkCount() == 0) {
                continue;
            }
            Snapshot copy = CopiedLinks.only(whole, choice);
            for (String measure : MEASURES) {
                var found = Analysis.compute(view, measure, Map.of(), Run.quiet());
                var expected = Analysis.compute(copy, measure, Map.of(), Run.quiet());
                assertThat(found.rows()).as("seed %d: %s", seed, measure).isEqualTo(expected.rows());
                assertThat(found.notes()).as("seed %d: %s", seed, measure).isEqualTo(expected.notes());
                assertThat(found.snapshotId()).isEqualTo(expected.snapshotId());
            }
        }
    }

    //  a ─ b ─ c ─ d ─ e, of which the window takes b ─ c and c ─ d, and then the type b ─ c alone
    @Test
    void aViewKeepsTwelveBytesOfALinkAndFourOfARecordBeyondWhatItShares() {
        Snapshot whole = Snapshots.read(
                new InMemoryGraph(1)
                        .record("Person", "a", "b", "c", "d", "e")
                        .link("CONTACTED", "a", "b", Map.of(), 0, 86_400)
                        .link("CONTACTED", "b", "c", Map.of(), 86_400, 2 * 86_400)
                        .link("FAMILY_OF", "c", "d", Map.of(), 86_400, 2 * 86_400)
                        .link("CONTACTED", "d", "e", Map.of(), 0, 86_400),
                InMemoryGraph.VIEWER,
                Projections.get("contacts").with(Map.of()),
                Run.quiet());
        Snapshot window = whole.only(LinkChoice.of(List.of(), "1970-01-02", ""));
        assertThat(whole.isView()).isFalse();
        assertThat(window.isView()).isTrue();
        assertThat(window.linkCount()).isEqualTo(2);
        assertThat(window.nodeCount()).isEqualTo(3);
        assertThat(window.memory()).isEqualTo(2 * 12 + 3 * 4);

        Snapshot contacts = window.only(LinkChoice.of(List.of("CONTACTED"), "", ""));
        assertThat(contacts.linkCount()).isEqualTo(1);
        assertThat(contacts.caption(0)).isEqualTo("b");
        assertThat(contacts.memory()).isEqualTo(12 + 2 * 4);
        assertThat(contacts.with(Attribute.KIND, Map.of()).memory()).isEqualTo(contacts.memory());
        assertThat(contacts.joined(new int[] {0, 0}).graph().target(0)).isZero();

        // On its own in a file, it takes what it would have taken as a copy.
        assertThat(contacts.whole().memory())
                .isEqualTo(CopiedLinks.only(window, LinkChoice.of(List.of("CONTACTED"), "", ""))
                        .memory());
    }
}
