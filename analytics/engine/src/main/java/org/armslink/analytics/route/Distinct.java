package org.armslink.analytics.route;

import java.util.Arrays;

/** Numbers gathered to be counted each once: sorted at the end, which is quick where they come nearly in order, as ways do. */
final class Distinct {
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        room(1);
        numbers[size++] = number;
    }

    void addRow(IntRows rows, int row) {
        room(rows.length(row));
        size = rows.copy(row, numbers, size);
    }

    private void room(int more) {
        if (size + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(size + more, 2 * numbers.length));
        }
    }

    /** Each once, ascending. */
    int[] sorted() {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || numbers[i] != numbers[kept - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        size = kept;
        return Arrays.copyOf(numbers, size);
    }
}
