package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.analytics.route.Corridor;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.CorridorResult;
import org.armslink.analytics.route.Corridors;
import org.armslink.analytics.route.Journey;
import org.armslink.analytics.route.Journeys;
import org.armslink.analytics.route.MovementFilter;
import org.armslink.analytics.route.Movements;
import org.armslink.analytics.route.Way;
import org.armslink.analytics.route.search.PathQuestion;
import org.armslink.analytics.run.Run;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.claims.ClaimLines;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.Claim;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RowClaims;
import org.armslink.server.cli.SampleInvestigation;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was planted in the sample investigation, looked for in a real database: corridors are found, decoys are not. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorridorsInTheDatabaseIT {
    private static final Viewer JOINT = new Viewer("joint", "FR", Set.of("H2:*", "H3:*"));
    private static final List<Viewer> OTHERS =
            List.of(new Viewer("jm", "JM", Set.of()), new Viewer("bf", "BF", Set.of()));

    private TestDatabase database;
    private Store store;
    private SyntheticInvestigation.Written written;
    private PlantedTruth.Contents truth;
    private NodeClaim document;

    @BeforeAll
    void takeIn(TestDatabase testDatabase, @TempDir Path folder) throws IOException {
        database = testDatabase;
        store = Invented.openEmpty(database);
        written = SyntheticInvestigation.generate(Size.SMALL, SampleInvestigation.SEED, folder.resolve("sample"));
        truth = PlantedTruth.read(written.truth());
        var source = ClaimFile.of(written.claims());
        var vault = new FileDocumentVault(folder.resolve("vault"));
        var report = new Importer(store.facts(), vault).run(source, written.claims(), ImportProgress.QUIET);
        assertThat(report.run().counts().accepted()).isEqualTo(written.lines());
        String sha256 = Digest.of(Files.readString(written.claims()));
        document = source.document(new DocumentVault.Kept(sha256, Files.size(written.claims())));
        assertThat(document.key()).isEqualTo(report.run().document());
    }

    @AfterAll
    void close() {
        store.close();
    }

    private CorridorResult corridors(Viewer viewer, int minimumSupport) {
        return Corridors.read(store.routes(), viewer, CorridorConfig.DEFAULT.supportedBy(minimumSupport), Run.quiet());
    }

    private static Optional<Corridor> corridor(CorridorResult result, String from, String to) {
        return result.corridors().stream()
                .filter(corridor ->
                        corridor.origin().equals(from) && corridor.destination().equals(to))
                .findFirst();
    }

    private List<Leg> legs(Viewer viewer) {
        return store.routes()
                .listLegs(viewer, Validity.OPEN_START.getEpochSecond(), Validity.OPEN_END.getEpochSecond());
    }

    private Optional<Journey> path(Viewer viewer, String from, String to) {
        var journeys = new Journeys(Movements.read(store.routes(), viewer, Run.quiet()), MovementFilter.ALL);
        var question = new PathQuestion(
                journeys.ends(List.of(from), true),
                journeys.ends(List.of(to), false),
                PathQuestion.Objective.EARLIEST_ARRIVAL,
                false,
                PathQuestion.ANY_DWELL,
                false,
                1);
        return journeys.find(question, Run.quiet()).journeys().stream().findFirst();
    }

    private static Set<List<String>> legsOf(Corridor corridor, Way.Kind kind) {
        return corridor.ways().stream()
                .filter(way -> way.kind() == kind)
                .map(way -> way.legs().stream().map(leg -> leg.key().text()).toList())
                .collect(Collectors.toSet());
    }

    private Stream<PlantedTruth.Decoy> decoys(String kind) {
        return truth.decoys().stream().filter(decoy -> decoy.kind().equals(kind));
    }

    @Test
    @Order(1)
    void everyPlantedCorridorIsFoundWithItsWaysAndSeizures() {
        CorridorResult found = corridors(JOINT, 2);
        for (PlantedTruth.Corridor planted : truth.corridors()) {
            String name = planted.from() + " to " + planted.to();
            Corridor corridor =
                    corridor(found, planted.from(), planted.to()).orElseThrow(() -> new AssertionError(name));
            Way.Kind kind = planted.kind().equals("chain") ? Way.Kind.CHAIN : Way.Kind.LINKED;
            assertThat(legsOf(corridor, kind)).as(name).containsAll(planted.ways());
            assertThat(corridor.counts().get(kind))
                    .as(name)
                    .satisfies(count -> assertThat(count.distinctSeizures()).isEqualTo(planted.seizures()));
            if (kind == Way.Kind.CHAIN) {
                assertThat(legsOf(corridor, kind)).as(name).hasSameSizeAs(planted.ways());
                assertThat(path(JOINT, planted.from(), planted.to())).as(name).isPresent();
            }
        }
    }

    @Test
    @Order(2)
    void legsBackInTimeOrOnlyPairwiseInOrderAreNoPath() {
        for (String kind : List.of("backwards", "pairwise")) {
            assertThat(decoys(kind)).isNotEmpty().allSatisfy(decoy -> {
                assertThat(path(JOINT, decoy.from(), decoy.to()))
                        .as("%s", decoy)
                        .isEmpty();
                assertThat(corridor(corridors(JOINT, 1), decoy.from(), decoy.to()))
                        .as("%s", decoy)
                        .isEmpty();
                assertThat(keysOfLegs()).containsAll(decoy.legs());
            });
        }
    }

    private Set<String> keysOfLegs() {
        return legs(JOINT).stream().map(leg -> leg.key().text()).collect(Collectors.toSet());
    }

    @Test
    @Order(2)
    void otherCargoIsNoChainOfTheSameThings() {
        CorridorResult found = corridors(JOINT, 1);
        assertThat(decoys("different-cargo")).isNotEmpty().allSatisfy(decoy -> {
            // Legs of different things do lead there in time; no thing went the whole way.
            assertThat(path(JOINT, decoy.from(), decoy.to())).as("%s", decoy).isPresent();
            assertThat(corridor(found, decoy.from(), decoy.to()))
                    .as("%s", decoy)
                    .isEmpty();
        });
    }

    @Test
    @Order(2)
    void aSingleSeizureIsBelowTheMinimumSupport() {
        assertThat(decoys("single-seizure")).isNotEmpty().allSatisfy(decoy -> {
            assertThat(corridor(corridors(JOINT, 2), decoy.from(), decoy.to())).isEmpty();
            assertThat(corridor(corridors(JOINT, 1), decoy.from(), decoy.to()))
                    .hasValueSatisfying(corridor ->
                            assertThat(legsOf(corridor, Way.Kind.CHAIN)).containsExactly(decoy.legs()));
        });
        assertThat(corridors(JOINT, 2).withheldBelowSupport()).isPositive();
    }

    @Test
    @Order(2)
    void lookAlikesStayTwo() {
        CorridorResult found = corridors(JOINT, 1);
        assertThat(decoys("look-alike")).isNotEmpty().allSatisfy(decoy -> {
            assertThat(decoy.records())
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .allSatisfy(key -> assertThat(store.records().findRecord(JOINT, new Key(key)))
                            .isPresent());
            assertThat(corridor(found, decoy.from(), decoy.to()))
                    .as("%s", decoy)
                    .isEmpty();
            // Neither serial finds the other's gun.
            String one = serial(decoy.records().get(0));
            assertThat(store.records().search(JOINT, one, 100).records())
                    .extracting(record -> record.key().text())
                    .contains(decoy.records().get(0))
                    .doesNotContain(decoy.records().get(1));
        });
    }

    private String serial(String key) {
        return String.valueOf(store.records()
                .findRecord(JOINT, new Key(key))
                .orElseThrow()
                .properties()
                .get("serial"));
    }

    /** Last, since it fills the database anew: with what one viewer may see, and nothing else. */
    @Test
    @Order(3)
    void whoMayNotSeeALegIsAnsweredAsIfItWereNotThere() throws IOException {
        var answers = new LinkedHashMap<Viewer, Map<String, Object>>();
        OTHERS.forEach(viewer -> answers.put(viewer, answers(viewer)));
        Map<String, Object> all = answers(JOINT);
        for (Viewer viewer : OTHERS) {
            assertThat(answers.get(viewer)).isNotEqualTo(all);
            store.close();
            store = Invented.openEmpty(database);
            int left = writeWhatIsVisibleTo(viewer);
            assertThat(left).as("lines withheld from %s", viewer.country()).isPositive();
            Map<String, Object> alone = answers(viewer);
            assertThat(alone).isEqualTo(answers.get(viewer));
            // Whoever may see everything finds no more here: the rest is not there.
            assertThat(answers(JOINT)).isEqualTo(alone);
        }
    }

    /** All that the engine says of routes to a viewer. */
    private Map<String, Object> answers(Viewer viewer) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("legs", legs(viewer));
        answers.put("seized", store.routes().listSeized(viewer));
        answers.put("corridors", corridors(viewer, 1));
        answers.put("corridors of two", corridors(viewer, 2));
        for (String from : List.of("US", "BE", "ES", "PY", "BA", "NE", "MX", "TT", "HT")) {
            for (String to : List.of("JM", "HT", "BF", "ML", "BR", "ES", "BB", "TT")) {
                answers.put(from + " to " + to, path(viewer, from, to));
            }
        }
        return answers;
    }

    /** Writes the rows of the sample that a viewer may see, as rows of the same document; returns how many were left out. */
    private int writeWhatIsVisibleTo(Viewer viewer) throws IOException {
        ImportRun run = store.facts()
                .begin(new ImportRequest(
                        document,
                        ClaimFile.NAME,
                        "visible to " + viewer.country(),
                        document.claim().sight().owner(),
                        Map.of(),
                        document.claim().sight()));
        List<String> lines = Files.readAllLines(written.claims());
        var batch = new ArrayList<RowClaims>();
        for (int i = 1; i < lines.size(); i++) {
            RowClaims row = ClaimLines.decode(i, lines.get(i), document.key());
            List<NodeClaim> nodes = visible(row.nodes(), NodeClaim::claim, viewer);
            List<LinkClaim> links = visible(row.links(), LinkClaim::claim, viewer);
            if (!nodes.isEmpty() || !links.isEmpty()) {
                batch.add(new RowClaims(batch.size() + 1L, nodes, links));
            }
        }
        store.facts().finish(store.facts().write(run, batch, List.of(), batch.size()));
        return lines.size() - 1 - batch.size();
    }

    private static <C> List<C> visible(Collection<C> claims, java.util.function.Function<C, Claim> of, Viewer viewer) {
        return claims.stream()
                .filter(claim -> of.apply(claim).sight().isVisibleTo(viewer))
                .toList();
    }
}
