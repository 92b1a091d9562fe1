package org.armslink.ingest.synthetic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/** Which firearms are met where: makers and models are real, what is said of single guns is invented. */
final class Armoury {
    private static final List<String> CALIBRES = List.of("9 mm", ".380", ".40", ".45", ".22");
    private static final List<String> AFRICA = List.of("BF", "ML", "NE", "CI");
    private static final List<String> EUROPE = List.of("ES", "BE", "BA");

    /** What a gun is. */
    record Model(
            String market, String make, String model, String type, String calibre, String action, String country) {}

    private final List<Model> models =
            Resources.rows("arms.csv").stream().map(Armoury::model).toList();

    private static Model model(NamedCsvRecord row) {
        return new Model(
                row.getField("market"),
                row.getField("make"),
                row.getField("model"),
                row.getField("type"),
                row.getField("calibre"),
                row.getField("action"),
                row.getField("country"));
    }

    /** A model as met in this country; in the Americas calibres are those of traced crime guns. */
    Model draw(Invention invent, String country) {
        if (AFRICA.contains(country) || EUROPE.contains(country)) {
            String market = AFRICA.contains(country) ? "africa" : "europe";
            return invent.oneOf(
                    models.stream().filter(model -> model.market.equals(market)).toList());
        }
        int drawn = invent.weighted(70, 9, 7.5, 4.4, 2.7, 6.4);
        String calibre = drawn < CALIBRES.size() ? CALIBRES.get(drawn) : "";
        return invent.oneOf(models.stream()
                .filter(model -> model.market.equals("americas"))
                .filter(model -> calibre.isEmpty() ? !CALIBRES.contains(model.calibre) : model.calibre.equals(calibre))
                .toList());
    }
}
