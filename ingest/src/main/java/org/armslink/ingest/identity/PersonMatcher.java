package org.armslink.ingest.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.armslink.ingest.identity.PersonTraits.Birth;

/**
 * Scores two persons. Table of weights, version 1; docs/identities.md has it with its reasons.
 *
 * <p>A likely pair shares a name of their own, and a date of birth to the month or an identity document: what aliases and
 * phones say is left out of that sum, since several persons share them.
 */
final class PersonMatcher {
    private static final double ALIKE = .88;

    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    private final Map<String, NameForm> forms = new HashMap<>();
    private final double possible;
    private final double likelyFrom;
    private final Frequencies common;

    PersonMatcher(List<PersonTraits> all) {
        possible = Band.POSSIBLE.least(all.size());
        likelyFrom = Band.LIKELY.least(all.size());
        var values = new ArrayList<String>();
        for (PersonTraits person : all) {
            person.names().stream()
                    .flatMap(name -> form(name).parts().stream())
                    .distinct()
                    .forEach(values::add);
            person.aliases().forEach(this::form);
        }
        common = new Frequencies(values, all.size());
    }

    NameForm form(String name) {
        return forms.computeIfAbsent(name, NameForm::of);
    }

    /** Empty if nothing is to be suggested. */
    Optional<Suggestion> compare(PersonTraits one, PersonTraits other) {
        Reason name = best("name", one.names(), other.names(), -8);
        Reason birth = birth(one.birth(), other.birth());
        Reason document = shared("identity document", one.documents(), other.documents(), 18);
        Reason nationality = nationality(one.nationality(), other.nationality());
        double strong = name.weight() + birth.weight() + document.weight() + nationality.weight();
        var reasons = new ArrayList<>(List.of(name, birth, document, nationality));
        reasons.add(shared("phone", one.phones(), other.phones(), 6));
        reasons.add(alias(one, other));
        double weight = reasons.stream().mapToDouble(Reason::weight).sum();
        if (weight < possible) {
            return Optional.empty();
        }
        boolean likely = strong >= likelyFrom
                && name.weight() >= 4
                && noPartContradicts(one.names(), other.names())
                && nationality.weight() >= 0
                && (birth.weight() > 0 || (document.weight() > 0 && birth.weight() == 0));
        return Optional.of(Suggestion.of(one.key(), other.key(), likely ? Band.LIKELY : Band.POSSIBLE, reasons));
    }

    private Reason best(String field, List<String> ones, List<String> others, double least) {
        if (ones.isEmpty() || others.isEmpty()) {
            return new Reason(field, "not known in both", 0);
        }
        Reason best = new Reason(field, ones.get(0) + " and " + others.get(0), least);
        for (String one : ones) {
            for (String other : others) {
                double weight = names(form(one), form(other));
                if (weight > best.weight()) {
                    best = new Reason(field, one.equals(other) ? "the same: " + one : one + " and " + other, weight);
                }
            }
        }
        return best;
    }

    /** Twins share a family name and a day of birth: a name is shared when every part of it has its like in the other. */
    private boolean noPartContradicts(List<String> ones, List<String> others) {
        return ones.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(
                                other -> parts(form(one), form(other)).stream().allMatch(weight -> weight > 0)));
    }

    private double names(NameForm one, NameForm other) {
        int missing = Math.abs(one.parts().size() - other.parts().size());
        double sum = parts(one, other).stream().mapToDouble(Double::doubleValue).sum();
        return Math.min(18, sum - .5 * missing);
    }

    /** The weights of the parts of the shorter name, each with the best of the longer that is left. */
    private List<Double> parts(NameForm one, NameForm other) {
        NameForm shorter = one.parts().size() <= other.parts().size() ? one : other;
        NameForm longer = shorter == one ? other : one;
        var left = new ArrayList<>(Collections.nCopies(longer.parts().size(), true));
        var weights = new ArrayList<Double>();
        for (int i = 0; i < shorter.parts().size(); i++) {
            int best = -1;
            double most = -5;
            for (int j = 0; j < longer.parts().size(); j++) {
                double weight = left.get(j) ? part(shorter, i, longer, j) : -5;
                if (weight > most) {
                    most = weight;
                    best = j;
                }
            }
            if (best >= 0) {
                left.set(best, false);
            }
            weights.add(most);
        }
        return weights;
    }

    private double part(NameForm one, int i, NameForm other, int j) {
        String mine = one.parts().get(i);
        String theirs = other.parts().get(j);
        if (mine.equals(theirs)) {
            return common.weightOfSharing(mine, .9, 9);
        }
        double alike = similarity.apply(mine, theirs);
        boolean sounds = one.sounds().get(i).equals(other.sounds().get(j));
        if (alike >= ALIKE || (sounds && alike >= .7)) {
            double rarer = Math.max(common.weightOfSharing(mine, .3, 8), common.weightOfSharing(theirs, .3, 8));
            return Math.max(.5, rarer - 2);
        }
        boolean initial = (mine.length() == 1 || theirs.length() == 1) && mine.charAt(0) == theirs.charAt(0);
        return initial ? .5 : -4;
    }

    private static Reason birth(Optional<Birth> one, Optional<Birth> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return new Reason("date of birth", "not known in both", 0);
        }
        Birth a = one.get();
        Birth b = other.get();
        if (a.day() > 0 && b.day() > 0) {
            return days(a, b);
        }
        boolean months = a.month() > 0 && b.month() > 0;
        boolean agree = a.year() == b.year() && (!months || a.month() == b.month());
        return agree
                ? new Reason("date of birth", months ? "the same month" : "the same year", months ? 9 : 5.5)
                : new Reason("date of birth", "another " + (months ? "month" : "year"), -5);
    }

    private static Reason days(Birth a, Birth b) {
        if (a.equals(b)) {
            return new Reason("date of birth", "the same day", 14);
        }
        if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month()) {
            return new Reason("date of birth", "day and month changed places", 9);
        }
        String one = String.format(java.util.Locale.ROOT, "%04d%02d%02d", a.year(), a.month(), a.day());
        String two = String.format(java.util.Locale.ROOT, "%04d%02d%02d", b.year(), b.month(), b.day());
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            apart += one.charAt(i) == two.charAt(i) ? 0 : 1;
        }
        return apart == 1
                ? new Reason("date of birth", "one digit differs", 6)
                : new Reason("date of birth", "another day", -6);
    }

    private static Reason shared(String field, Collection<String> ones, Collection<String> others, double weight) {
        return ones.stream()
                .filter(others::contains)
                .sorted()
                .findFirst()
                .map(value -> new Reason(field, "the same: " + value, weight))
                .orElse(new Reason(field, "none shared", 0));
    }

    private static Reason nationality(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return new Reason("nationality", "not known in both", 0);
        }
        return one.equals(other)
                ? new Reason("nationality", "the same: " + one, 1.5)
                : new Reason("nationality", one + " and " + other, -1.5);
    }

    private Reason alias(PersonTraits one, PersonTraits other) {
        var reasons = List.of(
                best("alias", one.aliases(), other.aliases(), 0),
                best("alias", one.names(), other.aliases(), 0),
                best("alias", one.aliases(), other.names(), 0));
        Reason best = Collections.max(reasons, Comparator.comparingDouble(Reason::weight));
        return new Reason("alias", best.words(), Math.max(0, Math.min(4, best.weight())));
    }
}
