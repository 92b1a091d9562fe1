package org.armslink.model.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.Label;

/**
 * The one way in which claims are written: idempotent by key, every claim field enforced, each batch in one transaction
 * together with the run's progress.
 *
 * <p>A node or link whose key is new is created. One whose key is known and which says the same is left as it is; it
 * says the same when its properties and all claim fields but document, locator, times of recording and run are equal.
 * Otherwise the earlier version is superseded and kept; but where a file is read again, a row leaves standing what a
 * later row of that file said, or two rows that differ would supersede one another at every reading.
 */
public interface FactStore {
    /**
     * Starts an import, or takes up the unfinished one of the same document, mapping, owner and settings where it was
     * cut off.
     */
    ImportRun begin(ImportRequest request);

    /**
     * Writes a batch of rows and moves the run on.
     *
     * @param rows in order; none of them written in this run before
     * @param refused rows of the same stretch that were refused
     * @param rowsDone the last row of the stretch
     * @return the run after the batch
     * @throws RowsRefused if some of the rows cannot be written; then none is
     */
    ImportRun write(ImportRun run, List<RowClaims> rows, List<QuarantinedRow> refused, long rowsDone);

    /** Marks the run as complete. */
    ImportRun finish(ImportRun run);

    /**
     * Notes that rows which a run refused were taken in after they had been corrected.
     *
     * @param rows their numbers in the file of the run
     * @param correctedIn the run that took them in
     */
    void markCorrected(String run, List<Long> rows, String correctedIn);

    /**
     * The labels of the records of these keys that are there: where links may lead. For whoever writes, not for viewers.
     */
    Map<Key, Label> labelsOf(Collection<Key> keys);

    /**
     * SHA-256 over all records, links, superseded versions and quarantined rows in order of their keys, without
     * database ids, times of recording and run ids: equal for two databases that hold the same.
     */
    String canonicalDigest();

    /** Counts of nodes by label and links by type, for the server's own report; not for viewers. */
    Map<String, Long> census();
}
