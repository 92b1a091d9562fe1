package org.armslink.analytics.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Undirected links, each once, without loops, by the numbers of their two ends. In a file two numbers a line; the number of nodes is one more than the highest.
 *
 * @param from the smaller end, ascending
 */
record EdgeList(int nodes, int[] from, int[] to) {
    int size() {
        return from.length;
    }

    /** A length of 1 to 10 for each link, from its ends alone, so that every peer can work out the same ones. */
    int length(int edge) {
        return 1 + (int) ((from[edge] * 31L + to[edge] * 17L) % 10);
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int edge = 0; edge < from.length; edge++) {
                out.write((from[edge] + " " + to[edge] + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    static EdgeList read(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        int[] from = new int[1 << 16];
        int[] to = new int[1 << 16];
        int count = 0;
        int highest = -1;
        int number = 0;
        int first = -1;
        boolean inside = false;
        for (byte letter : text) {
            if (letter >= '0' && letter <= '9') {
                number = 10 * number + letter - '0';
                inside = true;
            } else if (inside) {
                highest = Math.max(highest, number);
                if (first < 0) {
                    first = number;
                } else {
                    if (count == from.length) {
                        from = Arrays.copyOf(from, 2 * count);
                        to = Arrays.copyOf(to, 2 * count);
                    }
                    from[count] = first;
                    to[count++] = number;
                    first = -1;
                }
                number = 0;
                inside = false;
            }
        }
        return new EdgeList(highest + 1, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }
}
