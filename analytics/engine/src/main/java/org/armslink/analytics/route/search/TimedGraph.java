package org.armslink.analytics.route.search;

import java.util.Arrays;
import org.armslink.analytics.route.TimeClass;

/**
 * Steps in time between vertices, packed into arrays. A step is entered from any of its in-vertices and left to any of its
 * out-vertices; it begins within one interval and ends within another, and never ends before it begins. Intervals are
 * half-open; times are whole seconds.
 *
 * <p>A step follows another if an out-vertex of the one is an in-vertex of the other. Memory: some 60 bytes a step.
 */
public final class TimedGraph {
    /** No time is left. */
    static final long NEVER = Long.MAX_VALUE;

    private final int vertices;
    private final Packed packed;
    private final int[] leavingStart;
    private final int[] leaving;

    /** The steps, one after the other. */
    private record Packed(
            long[] beginFrom,
            long[] beginTo,
            long[] endFrom,
            long[] endTo,
            boolean[] ordered,
            boolean[] doubted,
            int[] from,
            int[] to,
            int[] inStart,
            int[] in,
            int[] outStart,
            int[] out) {}

    private TimedGraph(int vertices, Packed packed) {
        this.vertices = vertices;
        this.packed = packed;
        int[] starts = new int[vertices + 1];
        for (int vertex : packed.in) {
            starts[vertex + 1]++;
        }
        for (int v = 0; v < vertices; v++) {
            starts[v + 1] += starts[v];
        }
        leavingStart = starts;
        leaving = new int[packed.in.length];
        int[] next = Arrays.copyOf(starts, vertices);
        for (int step : byBeginning(packed.beginFrom)) {
            for (int i = packed.inStart[step]; i < packed.inStart[step + 1]; i++) {
                leaving[next[packed.in[i]]++] = step;
            }
        }
    }

    /** Steps by their earliest beginning, then by number. */
    private static int[] byBeginning(long[] beginFrom) {
        boolean sorted = true;
        for (int i = 1; i < beginFrom.length && sorted; i++) {
            sorted = beginFrom[i - 1] <= beginFrom[i];
        }
        int[] order = new int[beginFrom.length];
        Arrays.setAll(order, i -> i);
        if (sorted) {
            return order;
        }
        return Arrays.stream(order)
                .boxed()
                .sorted((one, other) -> {
                    int first = Long.compare(beginFrom[one], beginFrom[other]);
                    return first != 0 ? first : Integer.compare(one, other);
                })
                .mapToInt(i -> i)
                .toArray();
    }

    public int steps() {
        return packed.beginFrom.length;
    }

    int vertices() {
        return vertices;
    }

    public long beginFrom(int step) {
        return packed.beginFrom[step];
    }

    public long beginTo(int step) {
        return packed.beginTo[step];
    }

    public long endFrom(int step) {
        return packed.endFrom[step];
    }

    public long endTo(int step) {
        return packed.endTo[step];
    }

    /** The place where a step begins. */
    public int from(int step) {
        return packed.from[step];
    }

    /** The place where a step ends. */
    public int to(int step) {
        return packed.to[step];
    }

    int[] out(int step) {
        return Arrays.copyOfRange(packed.out, packed.outStart[step], packed.outStart[step + 1]);
    }

    int[] in(int step) {
        return Arrays.copyOfRange(packed.in, packed.inStart[step], packed.inStart[step + 1]);
    }

    int outFirst(int step) {
        return packed.outStart[step];
    }

    int outVertex(int position) {
        return packed.out[position];
    }

    /** Position of the first step that leaves a vertex; they are sorted by their earliest beginning. */
    int leavingFirst(int vertex) {
        return leavingStart[vertex];
    }

    int leavingStep(int position) {
        return leaving[position];
    }

    /** The earliest time at which the step can have ended if it began no earlier than {@code time}, or {@link #NEVER}. */
    long after(long time, int step) {
        long begun = Math.max(time, packed.beginFrom[step]);
        if (begun >= packed.beginTo[step]) {
            return NEVER;
        }
        long ended = Math.max(begun, packed.endFrom[step]);
        return ended >= packed.endTo[step] ? NEVER : ended;
    }

    /** Whether that the step was taken at all, and ended after it began, is beyond doubt. */
    boolean certain(int step) {
        return !packed.doubted[step]
                && after(Long.MIN_VALUE, step) != NEVER
                && (packed.ordered[step] || packed.endFrom[step] >= packed.beginTo[step]);
    }

    /** The class of steps in this order, judged over all of them; it is not asked whether they meet. */
    public TimeClass classOf(int[] path) {
        long time = Long.MIN_VALUE;
        boolean certain = true;
        for (int i = 0; i < path.length; i++) {
            time = after(time, path[i]);
            if (time == NEVER) {
                return TimeClass.CONTRADICTED;
            }
            certain &= certain(path[i]) && (i == 0 || packed.beginFrom[path[i]] >= packed.endTo[path[i - 1]]);
        }
        return certain ? TimeClass.CERTAIN : TimeClass.POSSIBLE;
    }

    /** Seconds that must lie between the end of one step and the beginning of the next: 0 where they can meet. */
    public long dwell(int step, int next) {
        return Math.max(0, packed.beginFrom[next] - (packed.endTo[step] - 1));
    }

    /** Whether the steps come to no place twice. */
    public boolean isSimple(int[] path) {
        int[] places = new int[path.length + 1];
        for (int i = 0; i < path.length; i++) {
            places[0] = packed.from[path[0]];
            places[i + 1] = packed.to[path[i]];
        }
        return Arrays.stream(places).distinct().count() == places.length;
    }

    /** How many of the steps cannot have happened after those before them. */
    public int backward(int[] path) {
        long time = Long.MIN_VALUE;
        int backward = 0;
        for (int step : path) {
            long after = after(time, step);
            if (after == NEVER) {
                backward++;
                time = Math.max(time, packed.beginFrom[step]);
            } else {
                time = after;
            }
        }
        return backward;
    }

    /** The same steps with time and direction turned round: the earliest arrival there is the latest departure here. */
    TimedGraph reversed() {
        int n = steps();
        return new TimedGraph(
                vertices,
                new Packed(
                        mirrored(packed.endTo, n),
                        mirrored(packed.endFrom, n),
                        mirrored(packed.beginTo, n),
                        mirrored(packed.beginFrom, n),
                        packed.ordered,
                        packed.doubted,
                        packed.to,
                        packed.from,
                        packed.outStart,
                        packed.out,
                        packed.inStart,
                        packed.in));
    }

    /** The second t becomes −t; so an inclusive bound becomes an exclusive one, and the other way round. */
    private static long[] mirrored(long[] times, int n) {
        long[] mirrored = new long[n];
        Arrays.setAll(mirrored, i -> 1 - times[i]);
        return mirrored;
    }

    /** Takes steps in, one after the other. */
    public static final class Builder {
        private final int vertices;
        private int steps;
        private long[][] times = new long[4][16];
        private boolean[] ordered = new boolean[16];
        private boolean[] doubted = new boolean[16];
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int[] inStart = new int[17];
        private int[] in = new int[16];
        private int[] outStart = new int[17];
        private int[] out = new int[16];

        public Builder(int vertices) {
            this.vertices = vertices;
        }

        /**
         * Adds a step; its number is how many there were before. Give those that begin earliest first, and no sorting is
         * needed.
         *
         * @param isOrdered whether the step itself says that it ended after it began; if not, that is certain only where the
         *     intervals lie apart
         * @param fromPlace where it begins, any number
         * @param ins vertices from which it can be entered, each once, all of them at that place
         * @param outs vertices to which it can be left, each once, all of them at the place where it ends
         */
        public void add(
                long beginFrom,
                long beginTo,
                long endFrom,
                long endTo,
                boolean isOrdered,
                int fromPlace,
                int toPlace,
                int[] ins,
                int[] outs) {
            if (beginFrom >= beginTo || endFrom >= endTo) {
                throw new IllegalArgumentException("An interval ends after it begins, but a step was given: begins "
                        + beginFrom + " to " + beginTo + ", ends " + endFrom + " to " + endTo);
            }
            if (steps == ordered.length) {
                grow();
            }
            times[0][steps] = beginFrom;
            times[1][steps] = beginTo;
            times[2][steps] = endFrom;
            times[3][steps] = endTo;
            ordered[steps] = isOrdered;
            from[steps] = fromPlace;
            to[steps] = toPlace;
            in = append(in, inStart[steps], ins);
            out = append(out, outStart[steps], outs);
            inStart[steps + 1] = inStart[steps] + ins.length;
            outStart[steps + 1] = outStart[steps] + outs.length;
            steps++;
        }

        /** The step added last may never have been taken: no path over it is certain. */
        public void doubt() {
            doubted[steps - 1] = true;
        }

        private static int[] append(int[] all, int at, int[] more) {
            int[] room = at + more.length <= all.length
                    ? all
                    : Arrays.copyOf(all, Math.max(2 * all.length, at + more.length));
            System.arraycopy(more, 0, room, at, more.length);
            return room;
        }

        private void grow() {
            int size = 2 * steps;
            for (int i = 0; i < times.length; i++) {
                times[i] = Arrays.copyOf(times[i], size);
            }
            ordered = Arrays.copyOf(ordered, size);
            doubted = Arrays.copyOf(doubted, size);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            inStart = Arrays.copyOf(inStart, size + 1);
            outStart = Arrays.copyOf(outStart, size + 1);
        }

        public TimedGraph build() {
            return new TimedGraph(
                    vertices,
                    new Packed(
                            Arrays.copyOf(times[0], steps),
                            Arrays.copyOf(times[1], steps),
                            Arrays.copyOf(times[2], steps),
                            Arrays.copyOf(times[3], steps),
                            Arrays.copyOf(ordered, steps),
                            Arrays.copyOf(doubted, steps),
                            Arrays.copyOf(from, steps),
                            Arrays.copyOf(to, steps),
                            Arrays.copyOf(inStart, steps + 1),
                            Arrays.copyOf(in, inStart[steps]),
                            Arrays.copyOf(outStart, steps + 1),
                            Arrays.copyOf(out, outStart[steps])));
        }
    }
}
