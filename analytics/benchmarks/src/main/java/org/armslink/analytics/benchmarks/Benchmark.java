package org.armslink.analytics.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks Armslink and its peers the same questions on the same networks, each in a process of its own, one after the other, round by round, and prints a table in
 * Markdown: seconds of the first call and, warmed up, the middle one, and both as shares of each peer's.
 *
 * <p>Settings, each a name with a dash and a value, separated by blanks; see {@link #DEFAULTS}. With {@code -mode cancel} it measures instead how long a
 * cancelled computation takes to answer, with {@code -mode growth} Armslink alone, with the most memory of the process.
 */
public final class Benchmark {
    private static final Map<String, String> DEFAULTS = Map.of(
            "mode", "peers", // or cancel, growth
            "networks", "inv50k",
            "questions", "all",
            "peers", "all",
            "folder", "target/networks", // networks are read from there, and drawn where they are missing
            "threads", "2",
            "seconds", "3", // for the repetitions of one process
            "limit", "110", // seconds for one process
            "rounds", "2",
            "heap", "6g");

    private final Map<String, String> settings;

    private Benchmark(Map<String, String> settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws IOException {
        var settings = new LinkedHashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^-", "");
            if (!DEFAULTS.containsKey(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "Settings are " + DEFAULTS.keySet().stream().sorted().toList()
                                + ", each with a value, but there was: " + arguments[i]);
            }
            settings.put(name, arguments[i + 1]);
        }
        new Benchmark(settings).run();
    }

    private String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    private void run() throws IOException {
        List<Question> questions = setting("questions").equals("all")
                ? List.of(Question.values())
                : Arrays.stream(setting("questions").split(","))
                        .map(Question::get)
                        .toList();
        for (String network : setting("networks").split(",")) {
            Path file = Networks.file(Path.of(setting("folder")), network);
            System.out.printf("%n%s, %s threads%n%n", network, setting("threads"));
            switch (setting("mode")) {
                case "cancel" -> cancel(questions, file);
                case "growth" -> growth(questions, file);
                default -> peers(questions, file);
            }
        }
    }

    private void cancel(List<Question> questions, Path file) throws IOException {
        System.out.println("| question | longest from cancel to answer, ms |\n|---|---|");
        for (Question question : questions) {
            System.out.printf("| %s | %s |%n", question.title, ask("cancel", question, file));
        }
    }

    private void growth(List<Question> questions, Path file) throws IOException {
        System.out.println("| question | first call, s | warmed up, s | memory, MiB | answer |\n|---|---|---|---|---|");
        for (Question question : questions) {
            String line = ask("armslink", question, file);
            String[] parts = line == null
                    ? new String[] {"none in " + setting("limit") + " s", "", "", "", "", ""}
                    : line.split("\t");
            System.out.printf("| %s | %s | %s | %s | %s |%n", question.title, parts[0], parts[1], parts[4], parts[5]);
        }
    }

    private void peers(List<Question> questions, Path file) throws IOException {
        System.out.println(
                "| question | who | first call, s | warmed up, s | first: Armslink ÷ it | warmed up: Armslink ÷ it | memory, MiB | answer |\n"
                        + "|---|---|---|---|---|---|---|---|");
        for (Question question : questions) {
            var asked = new ArrayList<>(List.of("armslink"));
            question.peers.stream()
                    .filter(peer -> setting("peers").equals("all")
                            || List.of(setting("peers").split(",")).contains(peer))
                    .forEach(asked::add);
            var answers = new LinkedHashMap<String, List<String[]>>();
            for (int round = 0; round < Integer.parseInt(setting("rounds")); round++) {
                for (String peer : asked) {
                    boolean hopeless = round > 0 && !answers.containsKey(peer);
                    String line = hopeless ? null : ask(peer, question, file);
                    if (line != null) {
                        answers.computeIfAbsent(peer, any -> new ArrayList<>()).add(line.split("\t"));
                    }
                }
            }
            for (String peer : asked) {
                print(question, peer, answers);
            }
        }
    }

    private void print(Question question, String peer, Map<String, List<String[]>> answers) {
        List<String[]> theirs = answers.get(peer);
        if (theirs == null) {
            System.out.printf("| %s | %s | none in %s s | | | | | |%n", question.title, peer, setting("limit"));
            return;
        }
        double first = least(theirs, 0);
        double warm = least(theirs, 1);
        List<String[]> ours = peer.equals("armslink") ? List.of() : answers.getOrDefault("armslink", List.of());
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %s | %s | %s | %s |%n",
                question.title,
                peer,
                first,
                warm,
                ratio(least(ours, 0), first),
                ratio(least(ours, 1), warm),
                theirs.get(0)[4],
                theirs.get(0)[5]);
    }

    private static String ratio(double ours, double theirs) {
        return Double.isNaN(ours) ? "" : String.format(Locale.ROOT, "%.3f", ours / theirs);
    }

    private static double least(List<String[]> answers, int column) {
        return answers.stream()
                .mapToDouble(parts -> Double.parseDouble(parts[column]))
                .min()
                .orElse(Double.NaN);
    }

    /** The line that a process of its own prints, or null if it failed or took too long. */
    private @Nullable String ask(String peer, Question question, Path file) throws IOException {
        var command = new ArrayList<String>();
        if (peer.equals("igraph") || peer.equals("graph-tool")) {
            command.addAll(List.of("/usr/bin/python3", "src/main/python/peers.py"));
        } else {
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + setting("heap"),
                    "-Xss512m",
                    "-cp",
                    System.getProperty("java.class.path", ""),
                    Worker.class.getName()));
        }
        command.addAll(List.of(peer, question.title, file.toString(), setting("threads"), setting("seconds")));
        Path output = Files.createTempFile("benchmark", ".txt");
        Path errors = Files.createTempFile("benchmark", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(Long.parseLong(setting("limit")), TimeUnit.SECONDS)) {
                return null;
            }
            List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0 || lines.isEmpty()) {
                List<String> why = Files.readAllLines(errors, StandardCharsets.UTF_8);
                System.err.println(
                        peer + ", " + question.title + ": " + (why.isEmpty() ? "no answer" : why.get(why.size() - 1)));
                return null;
            }
            return lines.get(lines.size() - 1);
        } catch (InterruptedException e) {
            throw new IOException("Interrupted", e);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }
}
