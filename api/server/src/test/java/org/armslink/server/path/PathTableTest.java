package org.armslink.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.armslink.server.path.JourneyResponse.Party;
import org.armslink.server.path.JourneyResponse.StepResponse;
import org.armslink.server.path.TimedPaths.TimedPathResponse;
import org.armslink.server.record.CustodyResponse;
import org.armslink.server.record.PlaceResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PathTableTest {
    private static final PlaceResponse SHOP = new PlaceResponse("shop", "Invented shop", "GU", "shop", null, null);
    private static final PlaceResponse HOME = new PlaceResponse("home", "Invented home", "MP", "house", null, null);

    private static TimedPathResponse theft() {
        var stolen = new CustodyResponse(
                "event",
                "stolen",
                "gun",
                HOME,
                Arrays.asList(null, null),
                List.of("buyer-key", "owner-key"),
                "4x4:B2",
                "BF/police",
                false,
                "document",
                "row 1");
        var step = new StepResponse(
                "unrecorded",
                SHOP,
                HOME,
                Arrays.asList(null, null),
                Arrays.asList(null, null),
                "4x4:B2",
                List.of("BF/police"),
                true,
                "",
                null,
                List.of(stolen),
                List.of(
                        new Party("owner-key", "Invented Owner", "victim"),
                        new Party("buyer-key", "Invented Buyer", null)),
                false,
                List.of(),
                List.of(),
                List.of());
        var way = new JourneyResponse("possible", "4x4:B2", 1, List.of("BF/police"), 0, 0, true, 0, 0, List.of(step));
        return new TimedPathResponse(
                "time-respecting",
                true,
                "earliest-arrival",
                "possible",
                "4x4:B2",
                1,
                List.of("BF/police"),
                List.of(),
                List.of(way),
                true,
                "exact",
                null,
                "decided",
                false,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    @Test
    void aVictimIsOfTheStepAndIsNotNamedInWhatIsTakenAway() {
        assertThat(PathTable.of(theft()).csv())
                .contains("not named (victim); Invented Buyer", "stolen event", "\"Invented shop, GU\"")
                .doesNotContain("Invented Owner", "owner-key");
        assertThat(JsonMapper.builder().build().writeValueAsString(theft().masked()))
                .contains("\"protected\":\"victim\"", "not named", "buyer-key")
                .doesNotContain("Invented Owner", "owner-key");
    }
}
