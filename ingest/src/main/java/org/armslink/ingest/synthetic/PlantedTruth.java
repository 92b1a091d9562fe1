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
     */
    public record Corridor(String from, String to, String kind, List<List<String>> ways, int seizures) {}

    /** What looks like a corridor and is none, with the reason. */
    public record Decoy(String from, String to, String why, List<String> legs) {}

    /** Two records of one thing, or two things that look like one. */
    public record Identity(String one, String other, boolean same) {}

    /** Two cases in which one firearm was fired, and whether an examiner has confirmed it. */
    public record Ballistic(String oneCase, String otherCase, boolean confirmed) {}

    /** Something worth trying, in the demo. */
    public record Stop(String title, String key) {}

    /** The whole file. */
    public record Contents(
            String note,
            long seed,
            List<Corridor> corridors,
            List<Decoy> decoys,
            List<Identity> identities,
            List<Ballistic> ballistics,
            List<String> strawBuyers,
            List<Stop> tour) {}

    final List<Corridor> corridors = new ArrayList<>();
    final List<Decoy> decoys = new ArrayList<>();
    final List<Identity> identities = new ArrayList<>();
    final List<Ballistic> ballistics = new ArrayList<>();
    final List<String> strawBuyers = new ArrayList<>();
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
                decoys,
                identities,
                ballistics,
                strawBuyers,
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
