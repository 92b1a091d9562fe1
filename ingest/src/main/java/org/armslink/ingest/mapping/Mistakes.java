package org.armslink.ingest.mapping;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.armslink.ingest.UnusableInput;

/**
 * What is wrong with a mapping file. Reading goes on after a mistake, so that one run tells all that do not follow from
 * one another; what cannot be read because of a mistake that is told already is passed over in silence.
 */
final class Mistakes {
    /** More than anybody mends at once. */
    private static final int MOST_TOLD = 20;

    /** One thing that is wrong. */
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String what;

        private Mistake(int line, String what) {
            super(line + ": " + what, null, false, false);
            this.line = line;
            this.what = what;
        }
    }

    /** Something cannot be read because something else is wrong, which is told already. */
    static final class Consequence extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Consequence() {
            super("", null, false, false);
        }
    }

    private record Told(int line, String what) implements Comparable<Told> {
        @Override
        public int compareTo(Told other) {
            return line == other.line ? what.compareTo(other.what) : Integer.compare(line, other.line);
        }
    }

    private final String file;
    private final NavigableSet<Told> all = new TreeSet<>();

    /** @param file its name, for messages */
    Mistakes(String file) {
        this.file = file;
    }

    Mistake problem(Yaml at, String what) {
        return new Mistake(at.line(), what);
    }

    void add(Mistake mistake) {
        all.add(new Told(mistake.line, mistake.what));
    }

    /**
     * Reads a part and notes a mistake in it.
     *
     * @return gives what was read, or throws {@link Consequence} where it is wrong
     */
    <T> Supplier<T> reading(Supplier<T> part) {
        try {
            T read = part.get();
            return () -> read;
        } catch (Mistake e) {
            add(e);
        } catch (Consequence e) {
            // Told already.
        }
        return () -> {
            throw new Consequence();
        };
    }

    /** Does something that may find a mistake, and notes it; whether there was none. */
    boolean checking(Runnable part) {
        try {
            part.run();
            return true;
        } catch (Mistake e) {
            add(e);
        } catch (Consequence e) {
            // Told already.
        }
        return false;
    }

    /** All of them by line, if there are any. */
    void refuseIfAny() {
        if (all.isEmpty()) {
            return;
        }
        List<String> told = all.stream()
                .limit(MOST_TOLD)
                .map(one -> file + ":" + one.line() + ": " + one.what())
                .toList();
        int more = all.size() - told.size();
        throw UnusableInput.of(told, more == 0 ? "" : "… and " + more + " more mistakes; mend these first");
    }
}
