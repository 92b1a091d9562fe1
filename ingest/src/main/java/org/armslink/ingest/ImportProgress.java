package org.armslink.ingest;

/** Told of an import's progress, and asked whether to go on. */
public interface ImportProgress {
    ImportProgress QUIET = (rows, bytes, totalBytes) -> {};

    /** After each batch: rows and bytes done, counted from the start of the file. */
    void at(long rows, long bytes, long totalBytes);

    /** What is being done after the rows were read, where that takes its time. */
    default void doing(String what) {}

    /** Whether the caller has given up; asked before each batch. What is written stays, and the next run goes on. */
    default boolean isCancelled() {
        return false;
    }
}
