package org.armslink.server.imports;

import java.util.List;
import java.util.stream.Stream;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.mapping.Mapping;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /mappings}: which kinds of file can be taken in. */
@RestController
final class MappingController {
    record MappingResponse(String name, String title, String source, List<ParameterResponse> parameters) {
        static MappingResponse of(Mapping mapping) {
            return new MappingResponse(
                    mapping.name(),
                    mapping.name(),
                    mapping.origin(),
                    mapping.parameters().values().stream()
                            .map(one -> new ParameterResponse(
                                    one.name(), one.means(), one.pattern().pattern(), one.otherwise()))
                            .toList());
        }
    }

    /** @param otherwise when nothing is set; may be empty */
    record ParameterResponse(String name, String means, String pattern, String otherwise) {}

    @GetMapping("/mappings")
    List<MappingResponse> mappings() {
        var claims = new MappingResponse(
                ClaimFile.NAME, "A file of claims, one a line (JSON), as armslink generate writes them", "", List.of());
        return Stream.concat(MappingCatalogue.list().stream().map(MappingResponse::of), Stream.of(claims))
                .toList();
    }
}
