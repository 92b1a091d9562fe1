package org.armslink.store.bulk;

import java.util.Arrays;

/**
 * Rows of numbers, all of one width, one after the other in one array: millions of small ones would be copied over and over
 * by the garbage collector.
 */
final class NumbersInMemory {
    private final int width;
    private final int mostRows;
    private long[] numbers;
    private int[] order = new int[0];
    private int size;

    NumbersInMemory(int width, int mostRows) {
        this.width = width;
        this.mostRows = mostRows;
        this.numbers = new long[width * Math.min(mostRows, 1 << 8)];
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == mostRows;
    }

    void add(long[] row) {
        int at = size * width;
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, (int) Math.min((long) mostRows * width, 2L * numbers.length));
        }
        System.arraycopy(row, 0, numbers, at, width);
        size++;
    }

    void clear() {
        size = 0;
    }

    /** Copies the row at a place in the order that {@link #sort()} made. */
    void copy(int place, long[] to) {
        System.arraycopy(numbers, order[place] * width, to, 0, width);
    }

    void sort() {
        order = new int[size];
        for (int row = 0; row < size; row++) {
            order[row] = row;
        }
        sort(order.clone(), order, 0, size);
    }

    /** Merges: {@code from} and {@code to} hold the same rows between the bounds, the upper one exclusive. */
    private void sort(int[] from, int[] to, int low, int high) {
        if (high - low < 2) {
            return;
        }
        int middle = (low + high) >>> 1;
        sort(to, from, low, middle);
        sort(to, from, middle, high);
        int left = low;
        int right = middle;
        for (int place = low; place < high; place++) {
            boolean takesLeft = right == high || left < middle && compare(from[left], from[right]) <= 0;
            to[place] = takesLeft ? from[left++] : from[right++];
        }
    }

    private int compare(int one, int other) {
        int first = one * width;
        int second = other * width;
        for (int i = 0; i < width; i++) {
            int compared = Long.compare(numbers[first + i], numbers[second + i]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
