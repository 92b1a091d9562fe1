package org.armslink.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortedNumbersTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} rows, {1} of them in memory")
    @CsvSource({"0, 10", "1, 10", "9, 10", "10, 10", "11, 10", "20, 10", "995, 10", "5000, 7"})
    void anyNumberOfRowsComesInOrder(int rows, int inMemory) throws IOException {
        var random = new Random(rows);
        var sorted = new SortedNumbers(folder, "numbers", 3, inMemory);
        var expected = new ArrayList<long[]>();
        for (int i = 0; i < rows; i++) {
            // Few different first numbers, so that the second decides; negative ones too.
            long[] row = {random.nextInt(5) - 2, random.nextLong(), i};
            expected.add(row);
            sorted.add(row.clone());
        }
        expected.sort(Arrays::compare);
        sorted.sort();
        for (int reading = 0; reading < 2; reading++) {
            assertThat(all(sorted)).as("reading %s", reading).containsExactlyElementsOf(expected);
        }
    }

    private static List<long[]> all(SortedNumbers sorted) throws IOException {
        var all = new ArrayList<long[]>();
        try (SortedNumbers.Reader reader = sorted.reader()) {
            for (long[] row = reader.next(); row != null; row = reader.next()) {
                all.add(row);
            }
        }
        return all;
    }

    @Test
    void whatIsSortedTakesNoMoreAndWhatIsNotCannotBeRead() throws IOException {
        var numbers = new SortedNumbers(folder, "numbers", 2);
        assertThatThrownBy(numbers::reader).hasMessageContaining("not sorted");
        numbers.sort();
        assertThatThrownBy(() -> numbers.add(1, 2)).isInstanceOf(IllegalStateException.class);
    }
}
