package org.armslink.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are read ahead are the rows, in their order, and so is what is wrong with the file. */
class RowsAheadTest {
    private static final int ENDLESS = Integer.MAX_VALUE;

    /** Rows 1 to {@code last}; unusable after them where {@code fails}. */
    private static final class Counted implements Rows {
        private final int last;
        private final boolean fails;
        private final AtomicBoolean closed = new AtomicBoolean();
        private int row;

        Counted(int last, boolean fails) {
            this.last = last;
            this.fails = fails;
        }

        @Override
        public String header() {
            return "serial";
        }

        @Override
        public Optional<RawRow> next() {
            if (closed.get()) {
                throw new IllegalStateException("Read after it was closed");
            }
            if (row == last) {
                if (fails) {
                    throw new UnusableInput("broken after row " + row);
                }
                return Optional.empty();
            }
            row++;
            return Optional.of(new RawRow(row, row + 1L, List.of("gun " + row), "gun " + row));
        }

        @Override
        public long bytesRead() {
            return 10L * row;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_000, 3_517})
    void allRowsComeInTheirOrder(int number) throws IOException {
        var numbers = new ArrayList<Long>();
        try (var rows = new RowsAhead(new Counted(number, false))) {
            assertThat(rows.header()).isEqualTo("serial");
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                numbers.add(row.get().number());
                assertThat(rows.bytesRead()).isBetween(10 * row.get().number(), 10L * number);
            }
            assertThat(rows.next()).as("after the end").isEmpty();
        }
        assertThat(numbers).hasSize(number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aFileThatBreaksOffIsRefusedEachTimeItIsAsked() throws IOException {
        try (var rows = new RowsAhead(new Counted(2_500, true))) {
            assertThatThrownBy(() -> {
                        while (rows.next().isPresent()) {
                            // Until it breaks.
                        }
                    })
                    .isInstanceOf(UnusableInput.class)
                    .hasMessage("broken after row 2500");
            assertThatThrownBy(rows::next).isInstanceOf(UnusableInput.class);
        }
    }

    @Test
    void nobodyReadsAnyMoreOnceItIsClosed() throws IOException {
        var endless = new Counted(ENDLESS, false);
        var rows = new RowsAhead(endless);
        rows.next();
        rows.close();
        assertThat(endless.closed).isTrue();
        int stopped = endless.row;
        assertThat(stopped).isLessThan(ENDLESS);
        Thread.onSpinWait();
        assertThat(endless.row).isEqualTo(stopped);
    }
}
