package org.armslink.ingest.entry;

import java.util.Map;
import java.util.Optional;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** What the officer sees already: what an entry can lead to, correct and withdraw. */
public interface KnownRecords {
    record Known(Label label, Map<String, Object> properties, Validity validity, SightClass sight) {}

    record KnownLink(
            NodeReference from,
            NodeReference to,
            Map<String, Object> properties,
            Validity validity,
            SightClass sight) {}

    Optional<Known> record(Key key);

    Optional<KnownLink> link(LinkType type, Key key);
}
