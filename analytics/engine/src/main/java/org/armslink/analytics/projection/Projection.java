package org.armslink.analytics.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.armslink.model.Label;

/**
 * A named part of the graph and what it is taken to mean: which records and links, which way, what the weights say, how
 * two modes become one, whether decided identities are followed, and who is left out.
 *
 * @param filter property of the link → the value it must have; {@code {period}} stands for the parameter of that name
 */
public record Projection(
        String name,
        String title,
        String description,
        List<Label> records,
        List<LinkRule> links,
        Map<String, String> filter,
        Weight weight,
        OneMode oneMode,
        IdentityRule identityRule,
        Set<LeftOut> leftOut,
        List<Parameter> parameters) {

    /** Whether the links of the resulting graph have a direction. */
    public boolean directed() {
        return switch (oneMode.rule()) {
            case HANDOVER -> true;
            case SHARED_EVENTS, NEWMAN -> false;
            case NONE -> links.get(0).direction() != LinkRule.Direction.BOTH;
        };
    }

    /** Whether it is a network of records and events, every link of which joins one of either. */
    public boolean isTwoMode() {
        return oneMode.rule() == OneMode.Rule.NONE && !oneMode.through().isEmpty();
    }

    /** The same projection under another rule for identities. */
    public Projection under(IdentityRule rule) {
        return new Projection(
                name, title, description, records, links, filter, weight, oneMode, rule, leftOut, parameters);
    }

    /** This projection with the values it asks for; throws if one is missing, unknown or malformed. */
    public BoundProjection with(Map<String, String> values) {
        Set<String> known = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        for (String given : new TreeMap<>(values).keySet()) {
            if (!known.contains(given)) {
                throw new IllegalArgumentException("Projection " + name + " has no parameter \"" + given
                        + "\"; it has: " + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        var checked = new TreeMap<String, String>();
        for (Parameter parameter : parameters) {
            String value = values.get(parameter.name());
            if (value == null) {
                throw new IllegalArgumentException("Projection " + name + " needs the parameter " + parameter.name()
                        + " (" + parameter.means() + ")");
            }
            checked.put(parameter.name(), parameter.check(name, value));
        }
        return new BoundProjection(this, checked);
    }
}
