package org.armslink.server.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.ingest.identity.Band;
import org.armslink.ingest.identity.Suggestion;
import org.armslink.model.Key;
import org.armslink.model.SerialRules;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.TraitReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The likely suggestions on which nobody has decided anything, for analyses that follow them too. */
@Component
public final class LikelySuggestions implements LikelyPairs {
    private final KnownTraits traits;
    private final TraitReader reader;

    @Autowired
    LikelySuggestions(KnownTraits traits, TraitReader reader) {
        this.traits = traits;
        this.reader = reader;
    }

    /** For use without the service. */
    public LikelySuggestions(TraitReader reader, ProjectionReader counter, SerialRules rules) {
        this(new KnownTraits(reader, counter, rules), reader);
    }

    @Override
    public Likely of(Viewer viewer) {
        Set<Set<Key>> decided = new HashSet<>();
        reader.listDecisions(viewer).forEach(one -> decided.add(Set.of(one.from(), one.to())));
        var found = List.of(traits.firearms(viewer), traits.persons(viewer));
        var likely = new ArrayList<Suggestion>();
        boolean complete = true;
        for (KnownTraits.Found one : found) {
            complete &= one.complete() && one.suggestions().overfull() == 0;
            one.suggestions().found().stream()
                    .filter(suggestion -> suggestion.band() == Band.LIKELY)
                    .filter(suggestion -> !decided.contains(Set.of(suggestion.one(), suggestion.other())))
                    .forEach(likely::add);
        }
        likely.sort(Comparator.comparingDouble(Suggestion::weight)
                .reversed()
                .thenComparing(Suggestion::one)
                .thenComparing(Suggestion::other));
        return new Likely(
                likely.stream().map(one -> new Pair(one.one(), one.other())).toList(), complete);
    }
}
