package org.armslink.analytics.projection;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The projections that are shipped, from {@code projections/NAME.yml} beside the classes. */
public final class Projections {
    /** A jar cannot list its folders; a test compares this list with the files. */
    private static final List<String> SHIPPED = List.of(
            "caviar",
            "caviar-period",
            "contacts",
            "co-offending",
            "custody",
            "firearm-case",
            "firearm-custody",
            "firearm-route",
            "hands",
            "linked",
            "party-custody",
            "person-case");

    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(ProjectionFile.class);

    private static final List<Projection> ALL =
            SHIPPED.stream().map(Projections::load).toList();

    private Projections() {}

    /** All, in a fixed order. */
    public static List<Projection> list() {
        return ALL;
    }

    public static Optional<Projection> find(String name) {
        return ALL.stream().filter(projection -> projection.name().equals(name)).findFirst();
    }

    /** The projection of that name; throws with the names there are. */
    public static Projection get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no projection \"" + name + "\"; there are: " + String.join(", ", SHIPPED)));
    }

    /**
     * Reads a projection file.
     *
     * @param file its name, for error messages
     * @throws IllegalArgumentException naming the file and the key, for a key that is unknown, twice there or missing,
     *     and for a declaration that contradicts the model or another one
     */
    public static Projection parse(String file, String yaml) {
        try {
            ProjectionFile read = READER.readValue(yaml);
            if (read == null) {
                throw new IllegalArgumentException("it is empty");
            }
            return read.toProjection();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Projection file " + file + ": " + e.getMessage(), e);
        }
    }

    private static Projection load(String name) {
        String file = "projections/" + name + ".yml";
        try (InputStream stream = Projections.class.getResourceAsStream("/org/armslink/analytics/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The build lacks the projection file " + file);
            }
            return parse(file, new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
