package org.armslink.ingest.rehearsal;

import java.util.Arrays;

/** What the rows so far say of each record and link, as numbers only: some 45 bytes for each, up to a bound. */
final class SaidSoFar {
    static final int NOWHERE = -1;
    private static final int FREE = 0;

    private final int most;
    private long[] names = new long[1 << 10];
    private long[] said = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private short[] kinds = new short[1 << 10];
    private boolean[] severalRows = new boolean[1 << 10];
    private int size;
    private boolean forgotten;

    /** @param most records and links that are remembered */
    SaidSoFar(int most) {
        this.most = most;
    }

    /** Whether something came for which there was no room. */
    boolean hasForgotten() {
        return forgotten;
    }

    /** Where something of this name is kept, or {@link #NOWHERE}. */
    int find(long name) {
        int at = slotOf(name(name));
        return names[at] == FREE ? NOWHERE : at;
    }

    /** Keeps something new, unless there is no room for it. */
    void add(long name, short kind, long says, long row) {
        if (size >= most) {
            forgotten = true;
            return;
        }
        if (++size > names.length / 2) {
            grow();
        }
        int at = slotOf(name(name));
        names[at] = name(name);
        kinds[at] = kind;
        replace(at, says, row);
    }

    void replace(int at, long says, long row) {
        said[at] = says;
        rows[at] = (int) Math.min(row, Integer.MAX_VALUE);
    }

    long said(int at) {
        return said[at];
    }

    /** Which row says what stands. */
    long row(int at) {
        return rows[at];
    }

    short kind(int at) {
        return kinds[at];
    }

    /** Notes that another row speaks of it; whether that was new. */
    boolean markSeveral(int at) {
        boolean before = severalRows[at];
        severalRows[at] = true;
        return !before;
    }

    private static long name(long name) {
        return name == FREE ? 1 : name;
    }

    private int slotOf(long name) {
        int at = (int) (name >>> 20) & (names.length - 1);
        while (names[at] != FREE && names[at] != name) {
            at = (at + 1) & (names.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldNames = names;
        long[] oldSaid = said;
        int[] oldRows = rows;
        short[] oldKinds = kinds;
        boolean[] oldSeveral = severalRows;
        int length = 2 * oldNames.length;
        names = new long[length];
        said = new long[length];
        rows = new int[length];
        kinds = new short[length];
        severalRows = new boolean[length];
        Arrays.fill(names, FREE);
        for (int old = 0; old < oldNames.length; old++) {
            if (oldNames[old] != FREE) {
                int at = slotOf(oldNames[old]);
                names[at] = oldNames[old];
                said[at] = oldSaid[old];
                rows[at] = oldRows[old];
                kinds[at] = oldKinds[old];
                severalRows[at] = oldSeveral[old];
            }
        }
    }
}
