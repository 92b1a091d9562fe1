package org.armslink.analytics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.model.Grade;
import org.armslink.model.Validity;
import org.junit.jupiter.api.Test;

class LinkChoiceTest {
    private static final long EVER = Validity.OPEN_START.getEpochSecond();
    private static final long NEVER = Validity.OPEN_END.getEpochSecond();

    private static Snapshot read(InMemoryGraph graph, String projection) {
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get(projection).with(Map.of()), Run.quiet());
    }

    private static long day(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static LinkChoice window(String from, String to) {
        return LinkChoice.of(List.of(), from, to);
    }

    private static List<String> links(Snapshot snapshot) {
        return IntStream.range(0, snapshot.linkCount())
                .mapToObj(link -> snapshot.caption(snapshot.graph().source(link)) + " " + snapshot.linkType(link) + " "
                        + snapshot.caption(snapshot.graph().target(link)))
                .sorted()
                .toList();
    }

    //  a ─2021─ b ─2022─ c      d ─unknown─ e
    private static InMemoryGraph chain() {
        return new InMemoryGraph(1)
                .record("Person", "a", "b", "c", "d", "e")
                .link("CONTACTED", "a", "b", Map.of(), day("2021-03-01"), day("2021-03-02"))
                .link("FAMILY_OF", "b", "c", Map.of(), day("2022-01-01"), day("2023-01-01"))
                .link("CONTACTED", "d", "e", Map.of(), EVER, NEVER);
    }

    @Test
    void aWindowTakesWhatMayHaveHeldInItAndDropsWhoHasNoLinkLeft() {
        Snapshot chosen = read(chain(), "contacts").only(window("2021-01-01", "2022-01-01"));

        assertThat(links(chosen)).containsExactly("a CONTACTED b", "d CONTACTED e");
        assertThat(chosen.nodeCount()).isEqualTo(4);
        assertThat(chosen.find(InMemoryGraph.key("e"))).hasValue(3);
        assertThat(chosen.find(InMemoryGraph.key("c"))).isEmpty();
        assertThat(chosen.notes())
                .last()
                .isEqualTo("Chosen: links of any type from 2021-01-01 until before 2022-01-01: 2 of 3 links and 4 of 5"
                        + " records. Of these links 1 are of unknown time and may be of another.");
    }

    @Test
    void aWindowEndsBeforeItsLastDay() {
        Snapshot whole = read(chain(), "contacts");
        assertThat(links(whole.only(window("", "2021-03-01")))).containsExactly("d CONTACTED e");
        assertThat(links(whole.only(window("", "2021-03-02")))).containsExactly("a CONTACTED b", "d CONTACTED e");
        assertThat(links(whole.only(window("2023-01-01", "")))).containsExactly("d CONTACTED e");
        assertThat(links(whole.only(window("2022-12-31", "")))).containsExactly("b FAMILY_OF c", "d CONTACTED e");
    }

    @Test
    void typesAreChosenByName() {
        Snapshot whole = read(chain(), "contacts");
        assertThat(links(whole.only(LinkChoice.of(List.of("FAMILY_OF"), "", ""))))
                .containsExactly("b FAMILY_OF c");
        assertThatThrownBy(() -> whole.only(LinkChoice.of(List.of("FAMILY"), "", "")))
                .hasMessageContaining("The projection contacts has no links of type FAMILY; it has: ")
                .hasMessageContaining("FAMILY_OF");
    }

    //  a ─4x4:A1─ b ─4x4:B3─ c ─3x5x2:1A─ d ─3x5x2:3E─ e
    private static InMemoryGraph graded() {
        return new InMemoryGraph(1)
                .record("Person", "a", "b", "c", "d", "e")
                .link("CONTACTED", "a", "b", Map.of(), EVER, 5, "4x4:A1")
                .link("CONTACTED", "b", "c", Map.of(), EVER, 5, "4x4:B3")
                .link("CONTACTED", "c", "d", Map.of(), EVER, 5, "3x5x2:1A")
                .link("FAMILY_OF", "d", "e", Map.of(), EVER, 5, "3x5x2:3E");
    }

    private static LinkChoice grades(String... grades) {
        return LinkChoice.ALL.graded(List.of(grades));
    }

    @Test
    void aMinimumGradeLeavesOutWhatIsWeakerAndWhatCannotBeComparedAndSaysSo() {
        Snapshot whole = read(graded(), "contacts");
        Snapshot chosen = whole.only(grades("4x4:B2"));
        assertThat(links(chosen)).containsExactly("a CONTACTED b");
        assertThat(chosen.linkGrade(0)).hasValue(Grade.parse("4x4:A1"));
        assertThat(chosen.notes())
                .last()
                .isEqualTo(
                        "Chosen: links of any type graded 4x4:B2 or better: 1 of 4 links and 2 of 5 records. Left out for"
                                + " their grade: 1 links whose source or information is graded weaker, and 2 graded in another"
                                + " scheme (3x5x2), which cannot be compared: name a minimum grade of it too, and they count by"
                                + " that.");
    }

    @Test
    void ofSeveralSchemesEachHasItsOwnMinimum() {
        Snapshot whole = read(graded(), "contacts");
        Snapshot chosen = whole.only(grades("3x5x2:2C", "4x4:B3"));
        assertThat(links(chosen)).containsExactly("a CONTACTED b", "b CONTACTED c", "c CONTACTED d");
        assertThat(chosen.notes())
                .last()
                .asString()
                .contains("graded 3x5x2:2C or 4x4:B3 or better: 3 of 4 links")
                .endsWith("Left out for their grade: 1 links whose source or information is graded weaker.");
        assertThat(links(whole.only(grades("4x4:X4", "3x5x2:3E")))).isEqualTo(links(whole));
        // Who is of another type is left out for that, not for its grade.
        assertThat(whole.only(LinkChoice.of(List.of("CONTACTED"), "", "").graded(List.of("3x5x2:1A")))
                        .notes())
                .last()
                .asString()
                .contains("1 of 4 links")
                .contains("0 links whose source or information is graded weaker, and 2 graded in another scheme (4x4)");
    }

    @Test
    void linksAlikeInAllButTheirGradeAreNotTheSameNetwork() {
        Snapshot one = read(
                new InMemoryGraph(1).record("Person", "a", "b").link("CONTACTED", "a", "b", Map.of(), 0, 5, "4x4:A1"),
                "contacts");
        Snapshot other = read(
                new InMemoryGraph(1).record("Person", "a", "b").link("CONTACTED", "a", "b", Map.of(), 0, 5, "4x4:A2"),
                "contacts");
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.only(grades("4x4:A2")).id())
                .isNotEqualTo(one.only(grades("4x4:B2")).id());
    }

    @Test
    void allIsTheSameSnapshotAndEachChoiceHasAnIdOfItsOwn() {
        Snapshot whole = read(chain(), "contacts");
        assertThat(whole.only(window("", ""))).isSameAs(whole);
        assertThat(whole.only(window("2021-01-01", "")).id()).isNotEqualTo(whole.id());
        assertThat(whole.only(window("2021-01-01", "")).id())
                .isNotEqualTo(whole.only(window("", "2021-01-01")).id())
                .isEqualTo(read(chain().copy(7), "contacts")
                        .only(window("2021-01-01", ""))
                        .id());
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> window("2021", ""))
                .hasMessage("window-from is a date such as 2021-12-31, but was: 2021");
        assertThatThrownBy(() -> window("2021-05-01", "2021-05-01"))
                .hasMessage(
                        "A window ends after it begins, but was: from 2021-05-01, inclusive, to 2021-05-01, exclusive");
    }

    @Test
    void aMinimumIsAGradeAndOneOfItsScheme() {
        assertThatThrownBy(() -> grades("B2"))
                .hasMessage(
                        "minimum-grade names grades such as 4x4:B2. A grade is written with its scheme, such as 4x4:B2, but"
                                + " was: \"B2\"");
        assertThatThrownBy(() -> grades("4x4:B2", "4x4:C1"))
                .hasMessage("minimum-grade names one grade of a scheme at most, but was: 4x4:B2 and 4x4:C1");
        assertThat(grades()).isEqualTo(LinkChoice.ALL);
    }

    @Test
    void choosingIsReadingAGraphThatHoldsOnlyThoseLinks() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            String[] names = {"a", "b", "c", "d", "e", "f"};
            var all = new InMemoryGraph(seed).record("Person", names);
            var few = new InMemoryGraph(seed).record("Person", names);
            for (int i = 0; i < 24; i++) {
                String type = random.nextBoolean() ? "CONTACTED" : "FAMILY_OF";
                String from = names[random.nextInt(6)];
                String to = names[random.nextInt(6)];
                LocalDate first = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(100));
                LocalDate last = first.plusDays(1 + random.nextInt(20));
                long begin = day(first.toString());
                long end = day(last.toString());
                Grade grade = Grade.all().get(random.nextInt(Grade.all().size()));
                all.link(type, from, to, Map.of(), begin, end, grade.toString());
                boolean overlaps = first.isBefore(LocalDate.of(2021, 3, 10)) && last.isAfter(LocalDate.of(2021, 2, 10));
                boolean good = grade.isAtLeast(Grade.parse("4x4:C3")) || grade.isAtLeast(Grade.parse("3x5x2:2D"));
                if (overlaps && good && type.equals("CONTACTED")) {
                    few.link(type, from, to, Map.of(), begin, end, grade.toString());
                }
            }
            Snapshot chosen = read(all, "contacts")
                    .only(LinkChoice.of(List.of("CONTACTED"), "2021-02-10", "2021-03-10")
                            .graded(List.of("4x4:C3", "3x5x2:2D")));
            Snapshot alone = read(few, "contacts");
            assertThat(links(chosen)).as("seed %d", seed).isEqualTo(links(alone));
            assertThat(chosen.nodeCount()).as("seed %d", seed).isEqualTo(alone.nodeCount());
        }
    }
}
