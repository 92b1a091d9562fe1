package org.armslink.model.port;

import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.Label;

/** A record as a viewer sees it. Properties in the order of the label's schema; {@code caption} among them. */
public record RecordView(Key key, Label label, String caption, Map<String, Object> properties, ClaimView claim) {}
