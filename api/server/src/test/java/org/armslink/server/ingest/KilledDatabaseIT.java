package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.armslink.ingest.synthetic.Size;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the database in the middle of an import: restarted and taken up, it ends as if nothing had happened. */
@ExtendWith(TestDatabase.class)
class KilledDatabaseIT {
    @TempDir
    Path folder;

    private KillCampaign.Seen kill(TestDatabase spared, Size size, long seed, int kills, int killsOfOneImport)
            throws IOException, InterruptedException {
        try (Store empty = Invented.openEmpty(spared)) {
            return new KillCampaign(folder, size, seed).run(empty, kills, killsOfOneImport);
        }
    }

    @Test
    void twiceWhileTheSampleIsTakenIn(TestDatabase spared) throws IOException, InterruptedException {
        KillCampaign.Seen seen = kill(spared, Size.SMALL, 3, 2, 2);
        assertThat(seen.kills()).isEqualTo(2);
        assertThat(seen.inMidWrite()).isPositive();
    }

    /** Twenty kills at random moments, early, in the middle and late. */
    @Test
    @Tag("campaign")
    void twentyTimes(TestDatabase spared) throws IOException, InterruptedException {
        long seed = Long.getLong("armslink.campaign.seed", 20261123);
        Size size = Size.parse(System.getProperty("armslink.campaign.size", "small"));
        KillCampaign.Seen seen = kill(spared, size, seed, 20, 5);
        System.err.println("CAMPAIGN kill -9 of the database, " + size + ", seed " + seed + ": " + seen);
        assertThat(seen.kills()).isEqualTo(20);
        assertThat(seen.inMidWrite()).isGreaterThan(5);
        assertThat(seen.interrupted()).isPositive();
    }
}
