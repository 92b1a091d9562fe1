package org.armslink.server.path;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.analytics.ParameterValues;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.LinkResponse;
import org.armslink.server.record.Positions;
import org.armslink.server.record.RecordResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /paths/why}: why two records are linked, in the few ways that say most, each step with its documents. */
@RestController
final class WhyController {
    private final WhyLinked why;
    private final RecordReader records;
    private final NeighbourhoodReader neighbourhoods;
    private final Positions positions;

    WhyController(WhyLinked why, RecordReader records, NeighbourhoodReader neighbourhoods, Positions positions) {
        this.why = why;
        this.records = records;
        this.neighbourhoods = neighbourhoods;
        this.positions = positions;
    }

    record SourceResponse(String document, String title, String origin, String locator, String grade) {}

    record SourcedResponse(LinkResponse link, List<SourceResponse> sources, int independentOrigins) {
        static SourcedResponse of(WayThatSays.Sourced sourced) {
            return new SourcedResponse(
                    LinkResponse.of(sourced.link()),
                    sourced.sources().stream()
                            .map(one -> new SourceResponse(
                                    one.document().text(),
                                    one.title(),
                                    one.origin(),
                                    one.locator(),
                                    one.grade().toString()))
                            .toList(),
                    sourced.independentOrigins());
        }
    }

    /** @param links between the two, the one that says most first */
    record StepResponse(String from, String to, List<SourcedResponse> links) {}

    /**
     * @param cost by which ways are ordered, least first
     * @param countries whose agencies own its links
     * @param weakestGrade of its weakest step
     * @param disputed whether one of its links is disputed
     */
    record WayResponse(
            double cost, List<String> countries, String weakestGrade, boolean disputed, List<StepResponse> steps) {
        static WayResponse of(WayThatSays way) {
            return new WayResponse(
                    way.cost(),
                    List.copyOf(way.countries()),
                    way.weakestGrade().toString(),
                    way.disputed(),
                    way.steps().stream()
                            .map(step -> new StepResponse(
                                    step.from().text(),
                                    step.to().text(),
                                    step.links().stream()
                                            .map(SourcedResponse::of)
                                            .toList()))
                            .toList());
        }
    }

    record WhyResponse(
            boolean found,
            List<WayResponse> ways,
            int weighed,
            boolean complete,
            List<RecordResponse> records,
            Map<String, double[]> positions,
            List<String> notes) {}

    @GetMapping("/paths/why")
    WhyResponse why(
            Viewer viewer,
            @RequestParam(name = "from") String from,
            @RequestParam(name = "to") String to,
            @RequestParam(name = "ways", defaultValue = "3") int most,
            @RequestParam(name = "types", defaultValue = "") String types,
            @RequestParam(name = "countries", defaultValue = "") String countries,
            @RequestParam(name = "weakest", defaultValue = "4") int weakest,
            @RequestParam(name = "disputed", defaultValue = "false") boolean disputed) {
        Parameters.between("ways", most, 1, WhyLinked.WEIGHED);
        Parameters.between("weakest", weakest, 1, 4);
        Key one = seen(viewer, "from", from);
        Key other = seen(viewer, "to", to);
        var conditions = new WhyLinked.Conditions(types(types), countries(countries), weakest, disputed);
        WhyLinked.Answer answer = why.find(viewer, one, other, most, conditions);
        var keys = new TreeSet<Key>();
        answer.ways().forEach(way -> way.steps().forEach(step -> keys.addAll(List.of(step.from(), step.to()))));
        var around = neighbourhoods.listAmong(viewer, keys);
        return new WhyResponse(
                !answer.ways().isEmpty(),
                answer.ways().stream().map(WayResponse::of).toList(),
                answer.weighed(),
                answer.complete(),
                RecordResponse.of(around.records()),
                positions.of(around),
                answer.notes());
    }

    private Key seen(Viewer viewer, String name, String text) {
        Key key = Parameters.key(name, text);
        if (records.findRecord(viewer, key).isEmpty()) {
            throw ProblemException.notFound("record", text);
        }
        return key;
    }

    private static Set<String> countries(String text) {
        Set<String> countries = Set.copyOf(ParameterValues.split(text));
        for (String country : countries) {
            if (!country.matches("[A-Z]{2}")) {
                throw ProblemException.badRequest("countries names \"" + country
                        + "\", which is no country code of two capital letters, such as BF.");
            }
        }
        return countries;
    }

    private static Set<LinkType> types(String text) {
        return ParameterValues.split(text).stream()
                .map(word -> LinkType.find(word)
                        .orElseThrow(() -> ProblemException.badRequest("types names \"" + word
                                + "\", which is no type of link; GET /api/v1/schema lists them.")))
                .collect(Collectors.toSet());
    }
}
