package org.armslink.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}.
 *
 * @param terminal whether somebody watches, so that progress is shown
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {
    static Console ofSystem() {
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.console() != null);
    }

    /** A line for whoever watches or reads the log. */
    void say(String line) {
        err.println(line);
        err.flush();
    }

    void result(String line) {
        out.println(line);
        out.flush();
    }

    /** A bar of 30 characters, drawn over the last one. */
    void bar(String what, double share) {
        if (terminal) {
            int full = (int) Math.round(30 * Math.max(0, Math.min(1, share)));
            err.print("\r" + what + " [" + "#".repeat(full) + " ".repeat(30 - full) + "] " + Math.round(100 * share)
                    + " %" + (share >= 1 ? "\n" : ""));
            err.flush();
        }
    }
}
