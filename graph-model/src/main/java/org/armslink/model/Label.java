package org.armslink.model;

import static org.armslink.model.Property.decimal;
import static org.armslink.model.Property.flag;
import static org.armslink.model.Property.found;
import static org.armslink.model.Property.foundList;
import static org.armslink.model.Property.instant;
import static org.armslink.model.Property.integer;
import static org.armslink.model.Property.plain;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a record is of, and the properties it may have. Every record has {@code caption} besides: the short text that a
 * list or a chart shows. A property whose name ends in {@code Raw} is the text as received, to the letter.
 */
public enum Label {
    FIREARM(
            "Firearm",
            plain("type"),
            found("make"),
            plain("makeRaw"),
            found("model"),
            plain("modelRaw"),
            plain("calibre"),
            plain("calibreRaw"),
            plain("action"),
            plain("countryOfManufacture"),
            integer("year"),
            plain("serialRaw"),
            found("serial"),
            plain("serialStatus"),
            plain("candidateKey"),
            found("reference")),
    PERSON(
            "Person",
            found("name"),
            plain("nameRaw"),
            foundList("otherNames"),
            plain("birthDate"),
            plain("birthPrecision"),
            plain("nationality"),
            flag("minor"),
            found("reference")),
    ALIAS("Alias", found("name"), plain("nameRaw"), plain("script")),
    ORGANISATION("Organisation", found("name"), plain("nameRaw"), plain("kind"), found("reference")),
    LOCATION(
            "Location",
            found("name"),
            plain("nameRaw"),
            plain("country"),
            plain("region"),
            found("code"),
            plain("kind"),
            decimal("latitude"),
            decimal("longitude"),
            integer("accuracyMetres")),
    BORDER_POINT(
            "BorderPoint",
            found("name"),
            plain("nameRaw"),
            foundList("countries"),
            found("code"),
            decimal("latitude"),
            decimal("longitude"),
            integer("accuracyMetres")),
    COUNTRY("Country", found("name"), found("code"), decimal("latitude"), decimal("longitude")),
    CASE(
            "Case",
            found("reference"),
            found("title"),
            plain("offence"),
            plain("outcome"),
            plain("statusRaw"),
            flag("ballisticsFlag"),
            flag("traffickingFlag")),
    CUSTODY_EVENT(
            "CustodyEvent",
            plain("kind"),
            plain("kindRaw"),
            plain("whenRaw"),
            integer("statedDays"),
            plain("statusRaw"),
            flag("ballisticsFlag"),
            flag("traffickingFlag"),
            flag("interstateFlag"),
            found("reference")),
    ROUTE_LEG(
            "RouteLeg",
            plain("mode"),
            instant("departFrom"),
            instant("departTo"),
            instant("arriveFrom"),
            instant("arriveTo"),
            plain("concealment"),
            found("consignment"),
            found("reference")),
    SEIZURE("Seizure", plain("basis"), found("reference"), plain("whenRaw")),
    SEIZURE_ITEM(
            "SeizureItem",
            found("commodity"),
            decimal("quantity"),
            plain("quantityRaw"),
            plain("unit"),
            plain("qualifier")),
    EXHIBIT("Exhibit", plain("kind"), found("reference")),
    CORRELATION("Correlation", decimal("score"), integer("rank"), found("reference")),
    BALLISTIC_HIT("BallisticHit", plain("examiner"), plain("examinationMethod"), found("reference")),
    DOCUMENT(
            "Document",
            found("title"),
            plain("sha256"),
            plain("origin"),
            plain("published"),
            plain("mediaType"),
            integer("bytes"));

    private final String text;
    private final Map<String, Property> properties;

    Label(String text, Property... properties) {
        this.text = text;
        var byName = new LinkedHashMap<String, Property>();
        byName.put("caption", found("caption"));
        Arrays.stream(properties).forEach(property -> byName.put(property.name(), property));
        this.properties = Collections.unmodifiableMap(byName);
    }

    /** As stored and shown, such as {@code CustodyEvent}. */
    public String text() {
        return text;
    }

    /** By name, in the order declared, {@code caption} first. */
    public Map<String, Property> properties() {
        return properties;
    }

    public static Optional<Label> find(String text) {
        return Arrays.stream(values()).filter(label -> label.text.equals(text)).findFirst();
    }
}
