package org.armslink.model.port;

import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.LinkType;

/** A link as a viewer sees it. */
public record LinkView(Key key, LinkType type, Key from, Key to, Map<String, Object> properties, ClaimView claim) {}
