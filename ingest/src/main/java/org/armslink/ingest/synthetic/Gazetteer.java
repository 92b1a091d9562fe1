package org.armslink.ingest.synthetic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/**
 * Real places, as public reference data: code, name, country, state, approximate coordinates.
 *
 * <p>Codes are UN/LOCODE (for places without a port, the country and the airport's IATA code); those of border points and
 * of Spanish Town are our own.
 */
final class Gazetteer {
    private final Map<String, NodeReference> places = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();

    private Gazetteer() {}

    /** The place with this code. */
    NodeReference at(String code) {
        return Objects.requireNonNull(places.get(code), code);
    }

    String name(String code) {
        return Objects.requireNonNull(names.get(code), code);
    }

    /** Such as {@code US-FL}, or empty. */
    String region(String code) {
        return regions.getOrDefault(code, "");
    }

    /** Codes of the United States' places, in the order of the file. */
    List<String> americanPlaces() {
        return places.keySet().stream().filter(code -> !region(code).isEmpty()).toList();
    }

    /** Writes all countries and places, one line each. */
    static Gazetteer write(ClaimWriter out) throws IOException {
        var gazetteer = new Gazetteer();
        for (NamedCsvRecord row : Resources.rows("gazetteer.csv")) {
            gazetteer.write(out, row);
        }
        return gazetteer;
    }

    private void write(ClaimWriter out, NamedCsvRecord row) throws IOException {
        String code = row.getField("code");
        String name = row.getField("name");
        String kind = row.getField("kind");
        List<String> countries = List.of(row.getField("country").split(" "));
        var properties = new HashMap<String, Object>(Map.of("caption", name, "name", name, "code", code));
        properties.put("latitude", Double.parseDouble(row.getField("latitude")));
        properties.put("longitude", Double.parseDouble(row.getField("longitude")));
        Label label = Label.COUNTRY;
        if (kind.equals("border")) {
            label = Label.BORDER_POINT;
            properties.put("countries", countries);
            properties.put("accuracyMetres", 5_000L);
        } else if (!kind.equals("country")) {
            label = Label.LOCATION;
            properties.put("country", countries.get(0));
            properties.put("kind", kind);
            properties.put("accuracyMetres", 5_000L);
            if (!row.getField("region").isEmpty()) {
                properties.put("region", row.getField("region"));
                regions.put(code, row.getField("region"));
            }
        }
        var line = out.line(SightClass.PUBLIC, "A1");
        NodeReference place = line.node(label, code, Validity.UNKNOWN, properties);
        if (label != Label.COUNTRY) {
            for (String country : countries) {
                line.link(LinkType.IN_COUNTRY, place, at(country), Validity.UNKNOWN);
            }
        }
        line.write();
        places.put(code, place);
        names.put(code, name);
    }
}
