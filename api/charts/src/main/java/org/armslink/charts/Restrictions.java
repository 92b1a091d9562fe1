package org.armslink.charts;

import java.util.Set;
import org.armslink.model.Key;

/**
 * What is known of a selection's records beyond the selection itself. Within it, both are found without help.
 *
 * @param maskedPersons persons who are a victim, a witness or a minor anywhere
 * @param blockedDocuments documents whose handling blocks export; a link read from one has no source to show
 */
public record Restrictions(Set<Key> maskedPersons, Set<Key> blockedDocuments) {
    public static final Restrictions NONE = new Restrictions(Set.of(), Set.of());

    public Restrictions {
        maskedPersons = Set.copyOf(maskedPersons);
        blockedDocuments = Set.copyOf(blockedDocuments);
    }
}
