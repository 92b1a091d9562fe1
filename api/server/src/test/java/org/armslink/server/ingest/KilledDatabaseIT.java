package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.armslink.ingest.synthetic.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the database in the middle of an import: restarted and taken up, it ends as if nothing had happened. */
class KilledDatabaseIT {
    @TempDir
    Path folder;

    @Test
    void twiceWhileTheSampleIsTakenIn() throws IOException, InterruptedException {
        KillCampaign.Seen seen = new KillCampaign(folder, Size.SMALL, 3).run(2);
        assertThat(seen.kills()).isEqualTo(2);
        assertThat(seen.inMidWrite()).isPositive();
    }

    /** Twenty kills at random moments, early, in the middle and late. */
    @Test
    @Tag("campaign")
    void twentyTimes() throws IOException, InterruptedException {
        long seed = Long.getLong("armslink.campaign.seed", 20261123);
        KillCampaign.Seen seen = new KillCampaign(folder, Size.MEDIUM, seed).run(20);
        System.err.println("CAMPAIGN kill -9 of the database, seed " + seed + ": " + seen);
        assertThat(seen.kills()).isEqualTo(20);
        assertThat(seen.inMidWrite()).isGreaterThan(5);
        assertThat(seen.interrupted()).isPositive();
    }
}
