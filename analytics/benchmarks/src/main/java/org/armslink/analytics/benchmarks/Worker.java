package org.armslink.analytics.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.snapshot.Graph;

/** One process that answers one question as often as a budget of seconds allows: {@code PEER QUESTION FILE THREADS SECONDS}. Prints one line. */
final class Worker {
    /** So often, or for a third of the seconds: what is over in milliseconds is compiled only after many times. */
    private static final int ENOUGH_TIMES = 9;

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        Question question = Question.get(arguments[1]);
        EdgeList edges = EdgeList.read(Path.of(arguments[2]));
        int threads = Integer.parseInt(arguments[3]);
        double budget = Double.parseDouble(arguments[4]);
        if (arguments[0].equals("cancel")) {
            System.out.printf(Locale.ROOT, "%.1f%n", longestToCancel(question, edges, threads));
            return;
        }
        Supplier<Object> body = body(arguments[0], question, edges, threads);
        List<Double> seconds = new ArrayList<>();
        Object answer = "";
        double sum = 0;
        while (seconds.isEmpty()
                || sum + seconds.get(seconds.size() - 1) < budget
                        && (seconds.size() < ENOUGH_TIMES || sum < budget / 3)) {
            long begin = System.nanoTime();
            answer = body.get();
            seconds.add((System.nanoTime() - begin) / 1e9);
            sum += seconds.get(seconds.size() - 1);
        }
        double first = seconds.get(0);
        List<Double> sorted = seconds.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%.5f\t%.5f\t%.5f\t%d\t%d\t%s%n",
                first,
                sorted.get(seconds.size() / 2),
                sorted.get(0),
                seconds.size(),
                mostMemory(),
                answer);
        System.exit(0);
    }

    private static Supplier<Object> body(String peer, Question question, EdgeList edges, int threads) {
        if (peer.equals("armslink")) {
            Graph graph = question.network(edges);
            return () -> question.answer(graph, new JobRun(threads));
        }
        int[][] pairs = question == Question.PAIR_PATH || question == Question.SHORTEST_WAYS
                ? Pairs.draw(question.network(edges), question == Question.PAIR_PATH ? 200 : 20)
                : new int[0][];
        if (peer.equals("jgrapht")) {
            return JGraphTPeer.question(question, edges, pairs);
        }
        var plain = new PlainJava(edges, threads);
        return switch (question) {
            case COMPONENTS -> plain::components;
            case CORE_NUMBER -> plain::highestCore;
            case PAGERANK -> () -> Question.top(plain.pageRank(20));
            case BETWEENNESS -> () -> Question.top(plain.foldedBetweenness());
            case BRANDES -> () -> Question.top(plain.betweenness());
            case CLOSENESS -> () -> String.format(Locale.ROOT, "%.8g", plain.harmonic());
            case PAIR_PATH -> () -> plain.pathLengths(pairs);
            default -> throw new IllegalArgumentException("There is no plain version of " + question.title);
        };
    }

    /** Milliseconds from a cancel to the answer, the longest of 20 at moments spread over the whole computation. */
    private static double longestToCancel(Question question, EdgeList edges, int threads) {
        Graph graph = question.network(edges);
        long begin = System.nanoTime();
        question.answer(graph, new JobRun(threads));
        double whole = (System.nanoTime() - begin) / 1e6;
        double longest = 0;
        for (int i = 0; i < 20; i++) {
            var run = new JobRun(threads);
            long after = (long) (whole * i / 20);
            long[] cancelled = new long[1];
            var watch = new Thread(() -> {
                try {
                    Thread.sleep(after);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                cancelled[0] = System.nanoTime();
                run.cancel();
            });
            // A network of its own each time, so that what is worked out once is worked out within the clock.
            Graph fresh = question.network(edges);
            watch.start();
            try {
                question.answer(fresh, run);
            } catch (CancelledException e) {
                longest = Math.max(longest, (System.nanoTime() - cancelled[0]) / 1e6);
            }
            run.cancel();
        }
        return longest;
    }

    /** MiB of the process at most so far, or −1 where the system does not tell. */
    private static long mostMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(-1);
    }
}
