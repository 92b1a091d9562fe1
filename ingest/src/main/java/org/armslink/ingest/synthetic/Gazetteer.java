package org.armslink.ingest.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Real places, as public reference data: code (UN/LOCODE, or our own for a border point), name, country, coordinates. */
final class Gazetteer {
    private final Map<String, NodeReference> places = new HashMap<>();

    private Gazetteer() {}

    /** The place with this code. */
    NodeReference at(String code) {
        return Objects.requireNonNull(places.get(code), code);
    }

    /** Writes all countries and places, one line each. */
    static Gazetteer write(ClaimWriter out) throws IOException {
        var gazetteer = new Gazetteer();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(Gazetteer.class.getResourceAsStream("gazetteer.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : rows) {
                gazetteer.write(out, row);
            }
        }
        return gazetteer;
    }

    private void write(ClaimWriter out, NamedCsvRecord row) throws IOException {
        String code = row.getField("code");
        String name = row.getField("name");
        double latitude = Double.parseDouble(row.getField("latitude"));
        double longitude = Double.parseDouble(row.getField("longitude"));
        List<String> countries = List.of(row.getField("country").split(" "));
        var line = out.line(SightClass.PUBLIC, "4x4:A1");
        NodeReference place = switch (row.getField("kind")) {
            case "country" ->
                line.node(
                        Label.COUNTRY,
                        code,
                        Validity.UNKNOWN,
                        Map.of(
                                "caption",
                                name,
                                "name",
                                name,
                                "code",
                                code,
                                "latitude",
                                latitude,
                                "longitude",
                                longitude));
            case "border" ->
                line.node(
                        Label.BORDER_POINT,
                        code,
                        Validity.UNKNOWN,
                        Map.of(
                                "caption",
                                name,
                                "name",
                                name,
                                "code",
                                code,
                                "countries",
                                countries,
                                "latitude",
                                latitude,
                                "longitude",
                                longitude,
                                "accuracyMetres",
                                5_000L));
            default ->
                line.node(
                        Label.LOCATION,
                        code,
                        Validity.UNKNOWN,
                        Map.of(
                                "caption",
                                name,
                                "name",
                                name,
                                "code",
                                code,
                                "country",
                                countries.get(0),
                                "kind",
                                row.getField("kind"),
                                "latitude",
                                latitude,
                                "longitude",
                                longitude,
                                "accuracyMetres",
                                5_000L));
        };
        if (place.label() != Label.COUNTRY) {
            for (String country : countries) {
                line.link(LinkType.IN_COUNTRY, place, at(country), Validity.UNKNOWN);
            }
        }
        line.write();
        places.put(code, place);
    }
}
