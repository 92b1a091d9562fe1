package org.armslink.server.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.armslink.analytics.doubt.UndecidedIdentities;
import org.armslink.analytics.doubt.UndecidedPairs;
import org.armslink.analytics.snapshot.Identities;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.ingest.identity.Band;
import org.armslink.ingest.identity.Suggestion;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.SerialRules;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.TraitReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The suggestions on which nobody has decided anything, for analyses that follow the likely ones, or doubt who is who. */
@Component
public final class LikelySuggestions implements LikelyPairs, UndecidedIdentities {
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

    /**
     * Pairs on which nobody has decided anything, likely and possible ones, each with the chance that its weight gives: odds of
     * 2^weight, times one in as many as records were compared. Under the keys by which decided identities stand in a snapshot.
     */
    @Override
    public UndecidedPairs undecided(Viewer viewer) {
        List<TraitReader.Decided> decisions = reader.listDecisions(viewer);
        Set<Set<Key>> decided = new HashSet<>();
        decisions.stream()
                .filter(one -> one.decision() != LinkType.UNSURE_SAME_AS) // somebody looked, and could not tell
                .forEach(one -> decided.add(Set.of(one.from(), one.to())));
        var identities = Identities.decided(decisions);
        var pairs = new ArrayList<UndecidedPairs.Pair>();
        boolean complete = true;
        for (KnownTraits.Found found : List.of(traits.firearms(viewer), traits.persons(viewer))) {
            complete &= found.complete() && found.suggestions().overfull() == 0;
            double prior = Math.log(Math.max(2, found.records().size())) / Math.log(2);
            found.suggestions().found().stream()
                    .filter(one -> !decided.contains(Set.of(one.one(), one.other())))
                    .map(one -> new UndecidedPairs.Pair(
                            identities.first(one.one()), identities.first(one.other()), chance(one.weight() - prior)))
                    .forEach(pairs::add);
        }
        pairs.sort(Comparator.comparingDouble(UndecidedPairs.Pair::chance)
                .reversed()
                .thenComparing(UndecidedPairs.Pair::one)
                .thenComparing(UndecidedPairs.Pair::other));
        // Decided identities have brought several pairs together: the surest stands for all of them.
        Set<Set<Key>> seen = new HashSet<>();
        pairs.removeIf(pair -> pair.one().equals(pair.other()) || !seen.add(Set.of(pair.one(), pair.other())));
        return new UndecidedPairs(
                pairs,
                decisions.stream()
                        .filter(one -> one.decision() == LinkType.NOT_SAME_AS)
                        .map(one -> new UndecidedPairs.Apart(identities.first(one.from()), identities.first(one.to())))
                        .toList(),
                complete);
    }

    /** From the binary logarithm of odds; never quite sure. */
    private static double chance(double odds) {
        return Math.min(0.9999, 1 / (1 + Math.pow(2, -odds)));
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
