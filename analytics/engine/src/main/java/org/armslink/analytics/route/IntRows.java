package org.armslink.analytics.route;

import java.util.Arrays;

/** Rows of numbers, packed one after the other. */
final class IntRows {
    private int[] start = new int[17];
    private int[] values = new int[16];
    private int rows;

    void add(int... row) {
        int end = start[rows] + row.length;
        if (end > values.length) {
            values = Arrays.copyOf(values, Math.max(end, 2 * values.length));
        }
        System.arraycopy(row, 0, values, start[rows], row.length);
        if (rows + 2 > start.length) {
            start = Arrays.copyOf(start, 2 * start.length);
        }
        start[++rows] = end;
    }

    int rows() {
        return rows;
    }

    int[] row(int number) {
        return Arrays.copyOfRange(values, start[number], start[number + 1]);
    }

    int at(int number, int position) {
        return values[start[number] + position];
    }

    int length(int number) {
        return start[number + 1] - start[number];
    }

    /** Copies the row into the array from a position on; returns the position after it. */
    int copy(int number, int[] into, int position) {
        System.arraycopy(values, start[number], into, position, length(number));
        return position + length(number);
    }

    boolean has(int number, int value) {
        for (int i = start[number]; i < start[number + 1]; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }
}
