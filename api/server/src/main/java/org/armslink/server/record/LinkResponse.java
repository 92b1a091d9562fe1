package org.armslink.server.record;

import java.util.List;
import java.util.Map;
import org.armslink.model.port.LinkView;
import org.jspecify.annotations.Nullable;

/** A link as the API shows it. */
public record LinkResponse(
        String key,
        String type,
        String from,
        String to,
        Map<String, @Nullable Object> properties,
        ClaimResponse claim) {
    public static LinkResponse of(LinkView link) {
        return new LinkResponse(
                link.key().text(),
                link.type().name(),
                link.from().text(),
                link.to().text(),
                RecordResponse.shown(link.type().properties(), link.properties()),
                ClaimResponse.of(link.claim()));
    }

    public static List<LinkResponse> of(List<LinkView> links) {
        return links.stream().map(LinkResponse::of).toList();
    }
}
