package org.armslink.analytics.projection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armslink.model.Label;
import org.armslink.model.Property;
import org.armslink.model.port.ProjectionReader.Selection;

/** A projection with the values of its parameters; made by {@link Projection#with}. */
public record BoundProjection(Projection projection, SortedMap<String, String> parameters) {
    public BoundProjection {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** What to read. */
    public Selection selection() {
        List<String> labels = projection.records().stream().map(Label::text).toList();
        List<String> types =
                projection.links().stream().map(link -> link.type().name()).toList();
        return new Selection(labels, types, filter(), projection.weight().property());
    }

    private Map<String, Object> filter() {
        var filter = new TreeMap<String, Object>();
        projection.filter().forEach((name, template) -> {
            String value = template;
            for (var parameter : parameters.entrySet()) {
                value = value.replace("{" + parameter.getKey() + "}", parameter.getValue());
            }
            filter.put(name, typed(name, value));
        });
        return filter;
    }

    private Object typed(String name, String value) {
        Property property = projection.links().get(0).type().properties().get(name);
        if (property == null || property.type() == Property.Type.TEXT) {
            return value;
        }
        return switch (property.type()) {
            case INTEGER, INSTANT -> Long.parseLong(value);
            case DECIMAL -> Double.parseDouble(value);
            case FLAG -> Boolean.parseBoolean(value);
            case TEXT, TEXT_LIST -> value;
        };
    }

    /** All that decides what is computed, in one text: equal texts, equal meaning. Titles are not part of it. */
    public String canonical() {
        var text = new StringBuilder("projection 1\nname ").append(projection.name());
        parameters.forEach((name, value) ->
                text.append("\nparameter ").append(name).append('=').append(value));
        projection.records().stream()
                .map(Label::text)
                .sorted()
                .forEach(label -> text.append("\nrecords ").append(label));
        projection.links().stream()
                .map(link -> link.type().name() + " " + link.direction().text())
                .sorted()
                .forEach(link -> text.append("\nlinks ").append(link));
        selection()
                .linkFilter()
                .forEach((name, value) ->
                        text.append("\nfilter ").append(name).append('=').append(value));
        text.append("\nweight ")
                .append(projection.weight().meaning().text())
                .append(' ')
                .append(projection.weight().property());
        text.append("\noneModeRule ")
                .append(projection.oneMode().rule().text())
                .append(' ')
                .append(projection.oneMode().through())
                .append(' ')
                .append(projection.oneMode().most());
        text.append("\nidentityRule ").append(projection.identityRule().text());
        projection.leftOut().stream()
                .map(LeftOut::text)
                .sorted()
                .forEach(who -> text.append("\nleftOut ").append(who));
        return text.append('\n').toString();
    }
}
