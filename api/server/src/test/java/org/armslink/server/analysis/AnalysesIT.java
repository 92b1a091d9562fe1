package org.armslink.server.analysis;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Measures as jobs: asked for, watched, read, cancelled. */
@ExtendWith(RunningServer.class)
class AnalysesIT {
    private static final List<String> ENDED = List.of("done", "cancelled", "failed");

    private static String submit(Caller viewer, String measure, String projection) {
        Answer accepted = viewer.post("/analyses", Map.of("measure", measure, "projection", projection));
        assertThat(accepted.status()).isEqualTo(202);
        String id = accepted.json().get("id").asString();
        assertThat(accepted.header("Location")).isEqualTo("/api/v1/analyses/" + id);
        return id;
    }

    private static JsonNode untilEnded(Caller viewer, String id) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            JsonNode job = viewer.get("/analyses/" + id).json();
            if (ENDED.contains(job.get("status").asString())) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The analysis " + id + " does not end");
    }

    @Test
    void aRankingSaysWhatUndecidedIdentitiesWouldDo(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        String id = submit(joint, "degree", "contacts");
        assertThat(untilEnded(joint, id).get("notes").valueStream())
                .anySatisfy(note -> assertThat(note.asString()).startsWith("Identities in doubt: each of "));
    }

    @Test
    void aJobRunsAndItsResultIsRankedAndPaged(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        String id = submit(joint, "betweenness", "linked");
        JsonNode job = untilEnded(joint, id);
        assertThat(job.get("status").asString()).isEqualTo("done");
        assertThat(job.get("progress").asDouble()).isEqualTo(1);
        assertThat(job.get("snapshot").asString()).isNotBlank();
        assertThat(job.get("by").asString()).isEqualTo(JOINT);

        JsonNode first = joint.get("/analyses/" + id + "/result?limit=10").json();
        JsonNode next =
                joint.get("/analyses/" + id + "/result?offset=10&limit=10").json();
        assertThat(first.get("total").asInt()).isGreaterThan(20);
        assertThat(first.get("complete").asBoolean()).isFalse();
        List<Double> scores = java.util.stream.Stream.of(first, next)
                .flatMap(page -> page.get("rows").valueStream())
                .map(row -> row.get("score").asDouble())
                .toList();
        assertThat(scores).hasSize(20).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(first.get("rows").get(0).get("rank").asInt()).isOne();
    }

    @Test
    void theSameQuestionGivesTheSameSnapshotAndTheSameScores(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        String one = submit(joint, "pagerank", "custody");
        String other = submit(joint, "pagerank", "custody");
        assertThat(untilEnded(joint, one).get("snapshot"))
                .isEqualTo(untilEnded(joint, other).get("snapshot"));
        assertThat(joint.get("/analyses/" + one + "/result").json().get("rows"))
                .isNotEmpty()
                .isEqualTo(joint.get("/analyses/" + other + "/result").json().get("rows"));
    }

    @Test
    void twoRankingsAreComparedRecordByRecord(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        String degree = submit(joint, "degree", "linked");
        String betweenness = submit(joint, "betweenness", "linked");
        String bridges = submit(joint, "bridges", "linked");
        untilEnded(joint, degree);
        int nodes = untilEnded(joint, betweenness).get("nodes").asInt();
        untilEnded(joint, bridges);

        JsonNode twice =
                joint.get("/analyses/" + degree + "/comparison?with=" + degree).json();
        assertThat(twice.get("differences")).isEmpty();
        assertThat(twice.get("grouping").isNull()).isTrue();
        JsonNode same = twice.get("ranking");
        assertThat(same.get("inBoth").asInt()).isEqualTo(nodes);
        assertThat(same.get("rankCorrelation").asDouble()).isEqualTo(1);
        assertThat(same.get("rows").valueStream())
                .allSatisfy(row -> assertThat(row.get("moved").asInt()).isZero());

        JsonNode both = joint.get("/analyses/" + degree + "/comparison?limit=5&with=" + betweenness)
                .json();
        assertThat(both.get("differences").get(0).asString()).isEqualTo("measure: degree, with: betweenness");
        JsonNode two = both.get("ranking");
        assertThat(two.get("total").asInt()).isEqualTo(nodes);
        assertThat(two.get("complete").asBoolean()).isFalse();
        assertThat(two.get("rows")).hasSize(5);
        assertThat(two.get("rankCorrelation").asDouble()).isBetween(0.1, 0.999);
        JsonNode row = two.get("rows").get(0);
        assertThat(row.get("moved").asInt())
                .isEqualTo(row.get("rankWith").asInt() - row.get("rank").asInt());

        Answer links = joint.get("/analyses/" + bridges + "/comparison?with=" + degree);
        assertThat(links.status()).isEqualTo(409);
        assertThat(links.body())
                .contains("(bridges)", "(degree)", "cannot be compared", "communities, label-propagation");
        // An analysis of somebody else is not there.
        String own = submit(server.as(JAMAICA), "degree", "linked");
        assertThat(joint.get("/analyses/" + degree + "/comparison?with=" + own).status())
                .isEqualTo(404);
    }

    @Test
    void twoGroupingsAreComparedByWhereTheRecordsOfEachGroupWent(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        String communities = submit(joint, "communities", "linked");
        String components = submit(joint, "components", "linked");
        int nodes = untilEnded(joint, communities).get("nodes").asInt();
        untilEnded(joint, components);

        JsonNode found = joint.get("/analyses/" + communities + "/comparison?limit=10000&with=" + components)
                .json();
        assertThat(found.get("ranking").isNull()).isTrue();
        JsonNode grouping = found.get("grouping");
        assertThat(grouping.get("inBoth").asInt()).isEqualTo(nodes);
        assertThat(grouping.get("onlyHere").asInt()).isZero();
        assertThat(grouping.get("mutualInformation").asDouble()).isBetween(0.0, 1.0);
        // Every community hangs together, so that it lies within one component.
        assertThat(grouping.get("groups").valueStream()).isNotEmpty().allSatisfy(group -> {
            assertThat(group.get("parts").asInt()).isOne();
            assertThat(group.get("went").get(0).get("records")).isEqualTo(group.get("size"));
            assertThat(group.get("went").get(0).get("size").asInt())
                    .isGreaterThanOrEqualTo(group.get("size").asInt());
        });

        JsonNode turned = joint.get("/analyses/" + components + "/comparison?limit=1&with=" + communities)
                .json()
                .get("grouping");
        assertThat(turned.get("adjustedRandIndex").asDouble())
                .isEqualTo(grouping.get("adjustedRandIndex").asDouble(), within(1e-12));
        assertThat(turned.get("groups")).hasSize(1);
        assertThat(turned.get("complete").asBoolean())
                .isEqualTo(turned.get("total").asInt() == 1);
        // Components rank records and group them, and are compared in both ways.
        JsonNode same = joint.get("/analyses/" + components + "/comparison?with=" + components)
                .json();
        assertThat(same.get("ranking").get("inBoth").asInt()).isEqualTo(nodes);
        assertThat(same.get("grouping").get("adjustedRandIndex").asDouble()).isEqualTo(1);
        assertThat(joint.get("/measures")
                        .json()
                        .valueStream()
                        .filter(measure -> measure.get("grouping").asBoolean())
                        .map(measure -> measure.get("name").asString()))
                .containsExactlyInAnyOrder("communities", "label-propagation", "components", "strong-components");
    }

    @Test
    void anAnalysisSaysWhichIdentitiesItFollowed(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        int followed = 0;
        for (String kind : List.of("firearm", "person")) {
            followed += joint.get("/suggestions?band=likely&limit=1&kind=" + kind)
                    .json()
                    .get("total")
                    .asInt();
        }
        int suggested = followed;
        var nodes = new java.util.ArrayList<Integer>();
        for (String rule : List.of("none", "decided", "likely")) {
            Answer asked = joint.post(
                    "/analyses",
                    Map.of(
                            "measure",
                            "degree",
                            "projection",
                            "co-offending",
                            "parameters",
                            Map.of("identities", rule)));
            JsonNode job = untilEnded(joint, asked.json().get("id").asString());
            assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("done");
            assertThat(job.get("parameters").get("identities").asString()).isEqualTo(rule);
            assertThat(job.get("notes").toString()).contains("Identities: " + rule + ".");
            // Where a decision holds a pair apart by way of others, it is likely and still not followed.
            assertThat(number(job, " (\\d+) likely pairs that nobody has decided")
                            + number(job, " (\\d+) likely pairs were not followed"))
                    .as(job.get("notes").toString())
                    .isEqualTo(rule.equals("likely") ? suggested : 0);
            nodes.add(job.get("nodes").asInt());
        }
        // Joining makes fewer nodes, never more.
        assertThat(nodes).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(suggested).isPositive();
        Answer wrong = joint.post(
                "/analyses",
                Map.of("measure", "degree", "projection", "linked", "parameters", Map.of("identities", "all")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("none, decided, likely");
    }

    /** The number that the notes of an analysis give there, or 0. */
    private static int number(JsonNode job, String where) {
        var found = Pattern.compile(where).matcher(job.get("notes").toString());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Test
    void anAnalysisTakesTheLinksOfSomeTypesAndOfAWindow(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        JsonNode whole = untilEnded(joint, submit(joint, "degree", "linked"));
        var chosen =
                Map.of("link-types", "ASSOCIATE_OF, CONTACTED", "window-from", "2021-01-01", "window-to", "2022-01-01");
        Answer asked =
                joint.post("/analyses", Map.of("measure", "degree", "projection", "linked", "parameters", chosen));
        JsonNode part = untilEnded(joint, asked.json().get("id").asString());
        assertThat(part.get("status").asString()).as(part.toString()).isEqualTo("done");
        assertThat(part.get("links").asInt())
                .isPositive()
                .isLessThan(whole.get("links").asInt());
        assertThat(part.get("snapshot")).isNotEqualTo(whole.get("snapshot"));
        assertThat(part.get("parameters").get("link-types").asString()).isEqualTo("ASSOCIATE_OF CONTACTED");
        assertThat(part.get("notes").toString())
                .contains("Chosen: links of ASSOCIATE_OF, CONTACTED from 2021-01-01 until before 2022-01-01: "
                        + part.get("links").asInt() + " of "
                        + whole.get("links").asInt() + " links");

        Answer graded = joint.post(
                "/analyses",
                Map.of("measure", "degree", "projection", "linked", "parameters", Map.of("minimum-grade", "4x4:B2")));
        JsonNode good = untilEnded(joint, graded.json().get("id").asString());
        assertThat(good.get("status").asString()).as(good.toString()).isEqualTo("done");
        assertThat(good.get("links").asInt())
                .isPositive()
                .isLessThan(whole.get("links").asInt());
        assertThat(good.get("parameters").get("minimum-grade").asString()).isEqualTo("4x4:B2");
        // Some agencies of the sample grade by another scheme, whose links are counted as left out.
        assertThat(good.get("notes").toString())
                .containsPattern(
                        "Left out for their grade: \\d+ links .*, and \\d+ graded in another scheme \\(3x5x2\\)");
        Answer noGrade = joint.post(
                "/analyses",
                Map.of("measure", "degree", "projection", "linked", "parameters", Map.of("minimum-grade", "B2")));
        assertThat(noGrade.status()).isEqualTo(400);
        assertThat(noGrade.body()).contains("minimum-grade names grades such as 4x4:B2");

        Answer noDate = joint.post(
                "/analyses",
                Map.of("measure", "degree", "projection", "linked", "parameters", Map.of("window-from", "31/12/2021")));
        assertThat(noDate.status()).isEqualTo(400);
        assertThat(noDate.body()).contains("window-from is a date such as 2021-12-31, but was: 31/12/2021");
    }

    @Test
    void viewersAnalyseWhatTheySee(RunningServer server) throws Exception {
        Caller burkinaFaso = server.as(BURKINA_FASO);
        Caller joint = server.as(JOINT);
        JsonNode less = untilEnded(burkinaFaso, submit(burkinaFaso, "degree", "linked"));
        JsonNode all = untilEnded(joint, submit(joint, "degree", "linked"));
        assertThat(less.get("snapshot")).isNotEqualTo(all.get("snapshot"));
        assertThat(less.get("nodes").asInt())
                .isPositive()
                .isLessThan(all.get("nodes").asInt());
    }

    @Test
    void nobodySeesAnotherOnesJob(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        Caller jamaica = server.as(JAMAICA);
        String id = submit(joint, "degree", "contacts");
        untilEnded(joint, id);
        Answer notYours = jamaica.get("/analyses/" + id);
        Answer notThere = jamaica.get("/analyses/nothing");
        assertThat(notYours.status()).isEqualTo(404);
        assertThat(notYours.body().replace(id, "nothing")).isEqualTo(notThere.body());
        assertThat(jamaica.get("/analyses/" + id + "/result").status()).isEqualTo(404);
        assertThat(jamaica.delete("/analyses/" + id).status()).isEqualTo(404);
        assertThat(jamaica.get("/analyses").body()).doesNotContain(id);
        assertThat(joint.get("/analyses").body()).contains(id);
    }

    @Test
    void aCancelledJobEndsAndSaysSo(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        // Several, so that the last still waits when it is cancelled.
        List<String> ids = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> submit(joint, "betweenness", "linked"))
                .toList();
        String last = ids.get(ids.size() - 1);
        assertThat(joint.delete("/analyses/" + last).status()).isEqualTo(202);
        JsonNode job = untilEnded(joint, last);
        assertThat(job.get("status").asString()).isEqualTo("cancelled");
        Answer result = joint.get("/analyses/" + last + "/result");
        assertThat(result.status()).isEqualTo(409);
        for (String id : ids) {
            untilEnded(joint, id);
        }
    }

    @Test
    void whatCannotBeComputedIsRefusedAtOnce(RunningServer server) {
        Caller joint = server.as(JOINT);
        assertThat(joint.post("/analyses", Map.of("measure", "guilt", "projection", "linked"))
                        .body())
                .contains("guilt")
                .contains("betweenness");
        assertThat(joint.post("/analyses", Map.of("measure", "degree", "projection", "everything"))
                        .body())
                .contains("everything")
                .contains("linked");
        assertThat(joint.post("/analyses", Map.of("measure", "degree")).status())
                .isEqualTo(400);
        Answer weighted = joint.post(
                "/analyses",
                Map.of("measure", "degree", "projection", "linked", "parameters", Map.of("weight", "heaviness")));
        assertThat(weighted.status()).isEqualTo(400);
        assertThat(weighted.body()).contains("weight");
    }
}
