package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.armslink.model.Key;
import org.armslink.model.NodeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was planted: kept outside the database, to hold answers against. */
public final class PlantedTruth {
    /**
     * A planted corridor.
     *
     * @param kind chain, or linked where a leg is missing and only the courier joins its ends
     * @param ways the legs of each way, in order of time
     * @param seizures how many seizures found what came these ways
     */
    public record Corridor(String from, String to, String kind, List<List<String>> ways, int seizures) {}

    /**
     * A way of which a leg was never recorded: no chain joins its ends.
     *
     * @param legs those that were, in order of time
     */
    public record Broken(String from, String to, List<String> legs) {}

    /** Firearms of which only a sale in one country and a recovery in another are known. */
    public record Pair(String from, String to, List<String> firearms) {}

    /**
     * What looks like a corridor and is none, with the reason.
     *
     * @param kind backwards, pairwise, different-cargo, look-alike or single-seizure
     * @param from no corridor with two seizures or more joins this country...
     * @param to ...to this one
     * @param records what else belongs to it, such as firearms that look alike
     * @param pathInTime whether legs of different things lead from the one to the other in time
     */
    public record Decoy(
            String kind,
            String from,
            String to,
            String why,
            List<String> legs,
            List<String> records,
            int seizures,
            boolean pathInTime) {}

    /**
     * Two records of one thing, or two things that look like one.
     *
     * @param decided whether the investigation holds a decision about it
     */
    public record Identity(String one, String other, boolean same, boolean decided) {}

    /**
     * Two cases whose exhibits were found alike.
     *
     * @param sameFirearm whether one firearm was fired in both
     * @param confirmed whether an examiner has said so
     */
    public record Ballistic(String oneCase, String otherCase, boolean sameFirearm, boolean confirmed) {}

    /**
     * What is on the desks' registers besides.
     *
     * @param missing firearms reported lost, stolen, trafficked or smuggled
     * @param traces requests
     * @param chain cases of three countries that two hits join, in order of time
     * @param operation with its results
     */
    public record Registers(List<String> missing, List<String> traces, List<String> chain, String operation) {}

    /**
     * The people who move the things of one corridor.
     *
     * @param kingpin who leads it, and speaks with its traffickers only
     * @param members all of them, the kingpin among them
     */
    public record Cell(String from, String to, String kingpin, List<String> members) {}

    /** Something worth trying, in the demo. */
    public record Stop(String title, String key) {}

    /**
     * The whole file.
     *
     * @param brokers who each know a trafficker of several cells, and belong to none
     */
    public record Contents(
            String note,
            long seed,
            List<Corridor> corridors,
            List<Broken> broken,
            List<Pair> pairs,
            List<Decoy> decoys,
            List<Identity> identities,
            List<Ballistic> ballistics,
            List<String> strawBuyers,
            Registers registers,
            List<Cell> cells,
            List<String> brokers,
            List<Stop> tour) {}

    final List<Corridor> corridors = new ArrayList<>();
    final List<Broken> broken = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    final List<Decoy> decoys = new ArrayList<>();
    final List<Identity> identities = new ArrayList<>();
    final List<Ballistic> ballistics = new ArrayList<>();
    final List<String> strawBuyers = new ArrayList<>();
    Registers registers = new Registers(List.of(), List.of(), List.of(), "");
    final List<Cell> cells = new ArrayList<>();
    final List<String> brokers = new ArrayList<>();
    final List<Stop> tour = new ArrayList<>();

    PlantedTruth() {}

    static String text(NodeReference reference) {
        return reference.key().text();
    }

    static List<String> texts(List<NodeReference> references) {
        return references.stream().map(NodeReference::key).map(Key::text).toList();
    }

    void write(Path file, long seed) throws IOException {
        var contents = new Contents(
                "What was planted in the invented investigation. None of its people, serial numbers or cases exist.",
                seed,
                corridors,
                broken,
                pairs,
                decoys,
                identities,
                ballistics,
                strawBuyers,
                registers,
                cells,
                brokers,
                tour);
        Files.writeString(
                file,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(contents)
                        + "\n");
    }

    /** Reads a file that was written with an investigation. */
    public static Contents read(Path file) throws IOException {
        return new JsonMapper().readValue(Files.readString(file), Contents.class);
    }
}
