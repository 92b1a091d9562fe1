package org.armslink.model.port;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The first import into a store that holds nothing yet, all at once: what cannot be known before the last row is read is
 * settled then. It ends as {@link FactStore} would have ended it, batch by batch; until then the store is as it was.
 */
public interface FirstLoad {
    /**
     * Starts a load.
     *
     * @throws IllegalStateException if the store holds something; the message says what to do
     */
    Loading begin(ImportRequest request) throws IOException;

    /** One load; closed before it is finished, it leaves nothing behind. Not for several threads at a time. */
    interface Loading extends AutoCloseable {
        /**
         * Takes a batch of rows.
         *
         * @param rows in order, after those of earlier batches
         * @param refused rows of the same stretch that were refused
         */
        void add(List<RowClaims> rows, List<QuarantinedRow> refused) throws IOException;

        /** After the last batch: rows that cannot be written, in order, each with what is wrong with it first. */
        Iterator<RowsRefused.Refusal> settle() throws IOException;

        /** Keeps rows that {@link #settle} refused, now with their texts. */
        void quarantine(List<QuarantinedRow> rows) throws IOException;

        /**
         * Makes the store.
         *
         * @param rowsDone the last row of the file
         * @param doing told of each piece of work as it begins
         * @return the run, complete
         */
        ImportRun finish(long rowsDone, Consumer<String> doing) throws IOException;

        @Override
        void close() throws IOException;
    }
}
