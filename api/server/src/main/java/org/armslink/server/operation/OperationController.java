package org.armslink.server.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.ClaimResponse;
import org.armslink.server.record.LinkedRecords;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /operations/{key}/results}: what was seized during an operation, as it was reported. Figures of different units or
 * qualifiers are never added up, and what was reported for all countries together is given to none of them.
 */
@RestController
final class OperationController {
    private final LinkedRecords linked;
    private final RecordReader records;

    OperationController(LinkedRecords linked, RecordReader records) {
        this.linked = linked;
        this.records = records;
    }

    /** @param country where the seizure is said to have been, or empty: then the figure is of the operation as a whole */
    record Result(
            String commodity,
            @Nullable Object quantity,
            String unit,
            String qualifier,
            String quantityRaw,
            String country,
            String seizure,
            String item,
            ClaimResponse claim) {}

    record ResultsResponse(
            RecordResponse operation,
            List<String> countriesTakingPart,
            List<RecordResponse> hotspots,
            List<Result> results,
            boolean complete,
            String note) {}

    @GetMapping("/operations/{key}/results")
    ResultsResponse results(Viewer viewer, @PathVariable("key") String text) {
        Key key = Parameters.key("key", text);
        RecordView operation = records.findRecord(viewer, key)
                .filter(record -> record.label() == Label.OPERATION)
                .orElseThrow(() -> ProblemException.notFound("operation", text));
        LinkedRecords.Others seizures = linked.of(viewer, key, Set.of(LinkType.DURING));
        LinkedRecords.Others parties = linked.of(viewer, key, Set.of(LinkType.TOOK_PART_IN));
        LinkedRecords.Others hotspots = linked.of(viewer, key, Set.of(LinkType.COVERED));
        boolean complete = seizures.complete() && parties.complete() && hotspots.complete();
        var results = new ArrayList<Result>();
        for (RecordView seizure : seizures.records()) {
            LinkedRecords.Others items = linked.of(viewer, seizure.key(), Set.of(LinkType.PART_OF));
            LinkedRecords.Others places = linked.of(viewer, seizure.key(), Set.of(LinkType.AT));
            complete &= items.complete();
            var countries = new TreeSet<String>();
            places.records().forEach(place -> countries.add(text(place, "country")));
            countries.remove("");
            // Two places in two countries are not one country's result.
            String country = countries.size() == 1 ? countries.first() : "";
            items.records().forEach(item -> results.add(result(seizure, item, country)));
        }
        results.sort(Comparator.comparing(Result::country)
                .thenComparing(Result::commodity)
                .thenComparing(Result::unit)
                .thenComparing(Result::item));
        var countries = new TreeSet<String>();
        parties.records().forEach(country -> countries.add(text(country, "code")));
        return new ResultsResponse(
                RecordResponse.of(operation),
                List.copyOf(countries),
                RecordResponse.of(hotspots.records()),
                results,
                complete,
                "As reported: figures of different units are not added up, \"more than\" and \"some\" are kept, and a figure"
                        + " without a country is of the operation as a whole.");
    }

    private static Result result(RecordView seizure, RecordView item, String country) {
        return new Result(
                text(item, "commodity"),
                item.properties().get("quantity"),
                text(item, "unit"),
                text(item, "qualifier"),
                text(item, "quantityRaw"),
                country,
                seizure.key().text(),
                item.key().text(),
                ClaimResponse.of(item.claim()));
    }

    private static String text(RecordView record, String property) {
        return record.properties().getOrDefault(property, "").toString();
    }
}
