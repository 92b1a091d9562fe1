package org.armslink.model;

import static org.armslink.model.Property.angle;
import static org.armslink.model.Property.coded;
import static org.armslink.model.Property.date;
import static org.armslink.model.Property.decimal;
import static org.armslink.model.Property.flag;
import static org.armslink.model.Property.found;
import static org.armslink.model.Property.foundList;
import static org.armslink.model.Property.instant;
import static org.armslink.model.Property.integer;
import static org.armslink.model.Property.mark;
import static org.armslink.model.Property.plain;
import static org.armslink.model.Property.rawMark;
import static org.armslink.model.Property.remarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.armslink.model.Property.Content;

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
            rawMark("serialRaw"),
            mark("serial"),
            plain("serialStatus"),
            plain("candidateKey"),
            coded("circulation", "lost", "stolen", "trafficked", "smuggled", "recovered", "destroyed", "cancelled"),
            coded("making", "factory", "privately-made", "craft", "unknown"),
            coded("conversion", "blank-firing", "flobert", "deactivated", "semi-automatic", "other"),
            found("reference"),
            decimal("weightGrams"),
            remarks("remarks")),
    MARKING(
            "Marking",
            coded("kind", "manufacturer", "serial", "import", "proof", "state", "deactivation", "other"),
            found("text"),
            plain("textRaw"),
            plain("country"),
            plain("position"),
            coded("condition", "legible", "partial", "obliterated", "restored"),
            integer("year")),
    COMPONENT(
            "Component",
            coded(
                    "kind",
                    "frame",
                    "receiver",
                    "barrel",
                    "slide",
                    "cylinder",
                    "bolt",
                    "magazine",
                    "conversion-kit",
                    "other"),
            found("make"),
            plain("makeRaw"),
            found("model"),
            plain("calibre"),
            plain("calibreRaw"),
            rawMark("serialRaw"),
            mark("serial"),
            plain("serialStatus"),
            coded("making", "factory", "privately-made", "craft", "unknown"),
            found("reference"),
            remarks("remarks")),
    AMMUNITION_LOT(
            "AmmunitionLot",
            found("make"),
            plain("makeRaw"),
            plain("calibre"),
            plain("calibreRaw"),
            found("headstamp"),
            found("lot"),
            integer("year"),
            plain("countryOfManufacture"),
            found("reference")),
    PERSON(
            "Person",
            found("name"),
            plain("nameRaw"),
            foundList("otherNames"),
            date("birthDate"),
            plain("birthPrecision"),
            plain("nationality"),
            flag("minor"),
            found("reference"),
            remarks("remarks")),
    ALIAS("Alias", found("name"), plain("nameRaw"), plain("script")),
    IDENTITY_DOCUMENT(
            "IdentityDocument", plain("kind"), mark("number"), rawMark("numberRaw"), plain("country"), date("expires")),
    PHONE(
            "Phone",
            mark("value"),
            rawMark("valueRaw"),
            plain("country"),
            coded("scheme", "e164", "imei", "imsi", "other")),
    VEHICLE(
            "Vehicle",
            mark("value"),
            rawMark("valueRaw"),
            plain("country"),
            coded("scheme", "plate", "vin", "other"),
            plain("kind")),
    VESSEL(
            "Vessel",
            mark("value"),
            rawMark("valueRaw"),
            found("name"),
            plain("country"),
            coded("scheme", "imo", "mmsi", "registration", "other")),
    ACCOUNT(
            "Account",
            mark("value"),
            rawMark("valueRaw"),
            plain("country"),
            coded("scheme", "iban", "wallet", "handle", "e-mail", "other")),
    ORGANISATION("Organisation", found("name"), plain("nameRaw"), plain("kind"), found("reference")),
    LOCATION(
            "Location",
            found("name"),
            plain("nameRaw"),
            plain("country"),
            plain("region"),
            found("code"),
            plain("kind"),
            angle("latitude", Content.LATITUDE),
            angle("longitude", Content.LONGITUDE),
            integer("accuracyMetres")),
    BORDER_POINT(
            "BorderPoint",
            found("name"),
            plain("nameRaw"),
            foundList("countries"),
            found("code"),
            angle("latitude", Content.LATITUDE),
            angle("longitude", Content.LONGITUDE),
            integer("accuracyMetres")),
    COUNTRY(
            "Country",
            found("name"),
            found("code"),
            angle("latitude", Content.LATITUDE),
            angle("longitude", Content.LONGITUDE)),
    CASE(
            "Case",
            found("reference"),
            found("title"),
            plain("offence"),
            plain("outcome"),
            plain("statusRaw"),
            flag("ballisticsFlag"),
            flag("traffickingFlag"),
            remarks("remarks")),
    OFFENCE(
            "Offence",
            plain("kind"),
            coded("firearmsOffence", "trafficking", "manufacture", "possession", "marking", "other", "none"),
            found("provision"),
            plain("country"),
            found("reference")),
    OPERATION(
            "Operation",
            found("name"),
            found("reference"),
            plain("whenRaw"),
            integer("officers"),
            plain("officersQualifier"),
            integer("arrests"),
            plain("arrestsQualifier"),
            integer("hotspots")),
    HOTSPOT("Hotspot", found("name"), plain("nameRaw"), plain("country"), plain("kind")),
    CUSTODY_EVENT(
            "CustodyEvent",
            coded(
                    "kind",
                    "manufactured",
                    "exported",
                    "imported",
                    "sold",
                    "transferred",
                    "lost",
                    "stolen",
                    "diverted",
                    "carried",
                    "recovered",
                    "seized",
                    "destroyed"),
            plain("kindRaw"),
            plain("whenRaw"),
            integer("statedDays"),
            plain("statusRaw"),
            flag("ballisticsFlag"),
            flag("traffickingFlag"),
            flag("interstateFlag"),
            flag("registersSearched"),
            flag("fingerprintsTaken"),
            found("reference"),
            remarks("remarks")),
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
    SEIZURE(
            "Seizure",
            coded("basis", "criminal", "administrative", "found", "surrendered", "unknown"),
            found("reference"),
            plain("whenRaw"),
            remarks("remarks")),
    SEIZURE_ITEM(
            "SeizureItem",
            found("commodity"),
            decimal("quantity"),
            plain("quantityRaw"),
            plain("unit"),
            coded("qualifier", "exactly", "some", "more than", "at least", "less than", "at most")),
    TRACE_REQUEST(
            "TraceRequest",
            found("system"),
            found("reference"),
            remarks("whyIllicit"),
            plain("markings"),
            plain("type"),
            plain("calibre"),
            plain("intendedUse"),
            coded("requestStatus", "draft", "sent", "received", "answered", "commented", "closed"),
            plain("addressedTo"),
            remarks("comment")),
    TRACE_RESPONSE(
            "TraceResponse",
            found("reference"),
            coded(
                    "outcome",
                    "purchaser-found",
                    "dealer-found",
                    "importer-found",
                    "records-destroyed",
                    "too-old",
                    "serial-insufficient",
                    "pending",
                    "refused"),
            plain("nextCountry"),
            remarks("comment")),
    EXHIBIT(
            "Exhibit",
            plain("kind"),
            found("reference"),
            plain("calibre"),
            flag("testFire"),
            flag("replica"),
            remarks("remarks")),
    ACQUISITION("Acquisition", found("reference"), plain("laboratory"), plain("imagingSystem")),
    CORRELATION("Correlation", decimal("score"), integer("rank"), found("reference")),
    BALLISTIC_HIT(
            "BallisticHit", plain("examiner"), plain("examinationMethod"), date("examinedOn"), found("reference")),
    DOCUMENT(
            "Document",
            found("title"),
            plain("sha256"),
            plain("origin"),
            date("published"),
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
