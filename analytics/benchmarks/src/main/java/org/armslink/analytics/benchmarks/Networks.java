package org.armslink.analytics.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Invented networks, always the same ones. {@code invN} has N records and three times as many links ({@code inv50k}, {@code inv1m}); {@code powerS} has 2^S
 * nodes and eight drawn links each (R-MAT: Chakrabarti, Zhan and Faloutsos 2004).
 */
final class Networks {
    private long[] links = new long[1 << 16];
    private int count;
    private final SplittableRandom random;

    private Networks(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The file of a network of that name in the folder, written there if it is missing. */
    static Path file(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".el");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(name + ".part");
            draw(name).write(unfinished);
            Files.move(unfinished, file);
        }
        return file;
    }

    static EdgeList draw(String name) {
        if (name.matches("inv[0-9]{1,6}[km]")) {
            int thousands = Integer.parseInt(name.substring(3, name.length() - 1));
            int nodes = thousands * (name.endsWith("m") ? 1_000_000 : 1_000);
            return new Networks(7).investigation(nodes, 3 * nodes);
        }
        if (name.matches("power[0-9]{1,2}")) {
            return new Networks(1).powerLaw(Integer.parseInt(name.substring(5)), 8);
        }
        throw new IllegalArgumentException(
                "A network is inv and a number with k or m, as inv50k, power and a number, as"
                        + " power14, or a file of two numbers a line in the folder; but was: " + name);
    }

    /**
     * Like the network of an investigation: 40 % of the records in small parts, of sizes with a heavy tail; the others hang together, a third of them
     * as a core of hubs and of links drawn between them, the rest as branches on it, so that most records have one link.
     */
    private EdgeList investigation(int nodes, int wanted) {
        int joined = nodes * 3 / 5;
        int core = joined / 3;
        for (int begin = joined; begin < nodes; ) {
            int size = Math.min(nodes - begin, (int) Math.min(200, Math.pow(1 - random.nextDouble(), -1 / 1.2)));
            for (int i = 1; i < size; i++) {
                link(begin + i, begin + (random.nextBoolean() ? 0 : random.nextInt(i)));
            }
            for (int i = 0; i < size / 20; i++) {
                link(begin + random.nextInt(size), begin + random.nextInt(size));
            }
            begin += size;
        }
        for (int v = 1; v < core; v++) {
            link(v, random.nextInt(v));
        }
        for (int v = core; v < joined; v++) {
            boolean onTheCore = random.nextDouble() < 0.7;
            link(v, onTheCore ? (int) (core * Math.pow(random.nextDouble(), 2)) : random.nextInt(v));
        }
        double[] upTo = new double[core];
        double sum = 0;
        for (int v = 0; v < core; v++) {
            sum += Math.pow(v + 10.0, -1 / 1.3);
            upTo[v] = sum;
        }
        distinct();
        while (count < wanted) {
            for (int missing = wanted - count; missing > 0; missing--) {
                link(hub(upTo), hub(upTo));
            }
            distinct();
        }
        return numbered(nodes);
    }

    private int hub(double[] upTo) {
        int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(upTo.length - 1, place >= 0 ? place : -1 - place);
    }

    private EdgeList powerLaw(int scale, int factor) {
        int nodes = 1 << scale;
        for (long i = 0; i < (long) nodes * factor; i++) {
            int from = 0;
            int to = 0;
            for (int bit = 0; bit < scale; bit++) {
                double drawn = random.nextDouble();
                from = 2 * from + (drawn < 0.76 ? 0 : 1);
                to = 2 * to + (drawn < 0.57 || (drawn >= 0.76 && drawn < 0.95) ? 0 : 1);
            }
            link(from, to);
        }
        return numbered(nodes);
    }

    private void link(int a, int b) {
        if (a == b) {
            return;
        }
        if (count == links.length) {
            links = Arrays.copyOf(links, 2 * count);
        }
        links[count++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private void distinct() {
        Arrays.sort(links, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || links[i] != links[i - 1]) {
                links[kept++] = links[i];
            }
        }
        count = kept;
    }

    /** With the nodes' numbers shuffled, so that these tell nothing. */
    private EdgeList numbered(int nodes) {
        int[] number = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            int j = random.nextInt(i + 1);
            number[i] = number[j];
            number[j] = i;
        }
        int drawn = count;
        count = 0;
        for (int i = 0; i < drawn; i++) {
            long link = links[i];
            link(number[(int) (link >>> 32)], number[(int) link]);
        }
        distinct();
        int[] from = new int[count];
        int[] to = new int[count];
        for (int i = 0; i < count; i++) {
            from[i] = (int) (links[i] >>> 32);
            to[i] = (int) links[i];
        }
        return new EdgeList(nodes, from, to);
    }
}
