package org.armslink.analytics.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.armslink.analytics.tracing.FlowMatrix.Area;
import org.armslink.analytics.tracing.FlowMatrix.Cell;
import org.armslink.analytics.tracing.FlowMatrix.Year;
import org.junit.jupiter.api.Test;

class FlowMatrixTest {
    private static Area area(Year year, String name) {
        return year.areas().stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    //  2020   TX ─10→ TX    LA ─3→ TX    ME ─2→ TX    X ─5→ TX (no code)    TX ─4→ LA
    @Test
    void sharesOfImportsAndOfNeighbours() {
        Year year = FlowMatrix.of(List.of(
                        new Cell(2020, "TEXAS", "US-TX", "TEXAS", "US-TX", 10),
                        new Cell(2020, "LOUISIANA", "US-LA", "TEXAS", "US-TX", 3),
                        new Cell(2020, "MAINE", "US-ME", "TEXAS", "US-TX", 2),
                        new Cell(2020, "X", "", "TEXAS", "US-TX", 5),
                        new Cell(2020, "TEXAS", "US-TX", "LOUISIANA", "US-LA", 4)))
                .get(0);
        Area texas = area(year, "TEXAS");
        assertThat(texas.recovered()).isEqualTo(20);
        assertThat(texas.importShare()).isEqualTo(0.5);
        assertThat(texas.importedKnown()).isEqualTo(5);
        assertThat(texas.adjacencyShare()).isEqualTo(0.6);
        assertThat(texas.sold()).isEqualTo(14);
        assertThat(texas.exported()).isEqualTo(4);
        assertThat(texas.shareTraced()).isNaN();
        assertThat(year.total().importShare()).isEqualTo(14.0 / 24, within(1e-12));
        assertThat(area(year, "X").importShare()).isNaN();
    }

    @Test
    void theShareTracedIsShownWhereItIsKnown() {
        var cells = List.of(new Cell(2021, "US", "US", "JM", "JM", 3));
        Year year =
                FlowMatrix.of(cells, Map.of(2021, Map.of("JM", 1L, "HT", 2L))).get(0);
        assertThat(area(year, "JM").shareTraced()).isEqualTo(0.75);
        assertThat(area(year, "HT").shareTraced()).isZero();
        assertThat(year.total().shareTraced()).isEqualTo(0.5);
    }

    @Test
    void agreesWithCountingCellByCell() {
        var random = new Random(7);
        var codes = List.of("US-TX", "US-LA", "US-NM", "US-ME", "US-HI", "");
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < 300; i++) {
            String from = codes.get(random.nextInt(6));
            String to = codes.get(random.nextInt(6));
            cells.add(new Cell(2010 + random.nextInt(2), "n" + from, from, "n" + to, to, random.nextInt(9)));
        }
        for (Year year : FlowMatrix.of(cells)) {
            for (Area area : year.areas()) {
                long all = 0;
                long others = 0;
                long next = 0;
                for (Cell cell : cells) {
                    if (cell.year() == year.year() && cell.to().equals(area.name())) {
                        all += cell.firearms();
                        others += cell.from().equals(cell.to()) ? 0 : cell.firearms();
                        next += Neighbours.table().adjacent(cell.fromCode(), cell.toCode()) ? cell.firearms() : 0;
                    }
                }
                assertThat(List.of(area.recovered(), area.imported(), area.importedAdjacent()))
                        .containsExactly(all, others, next);
            }
        }
    }

    @Test
    void theTableOfNeighboursIsTheSameFromBothSides() {
        Neighbours table = Neighbours.table();
        for (String one : table.areas()) {
            assertThat(table.adjacent(one, one)).as(one).isFalse();
            for (String other : table.areas()) {
                assertThat(table.adjacent(one, other))
                        .as("%s and %s", one, other)
                        .isEqualTo(table.adjacent(other, one));
                if (table.adjacent(one, other)) {
                    assertThat(table.isState(one)).as("%s and %s", one, other).isEqualTo(table.isState(other));
                }
            }
        }
        assertThat(table.areas().stream().filter(table::isState)).hasSize(51);
        assertThat(table.knows("US-HI")).isTrue();
        assertThat(table.adjacent("US-DC", "US-MD")).isTrue();
        assertThat(table.adjacent("US-AZ", "US-CO")).as("one point").isFalse();
        assertThat(table.adjacent("BF", "ML")).isTrue();
        assertThat(table.knows("US-GU")).isFalse();
    }
}
