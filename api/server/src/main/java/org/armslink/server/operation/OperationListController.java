package org.armslink.server.operation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RegisterReader;
import org.armslink.model.port.RegisterReader.Linked;
import org.armslink.server.problem.Parameters;
import org.armslink.server.record.RecordResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /operations}: coordinated operations, newest first. */
@RestController
final class OperationListController {
    private static final int MOST_LINKS = 50_000;

    private final RegisterReader registers;

    OperationListController(RegisterReader registers) {
        this.registers = registers;
    }

    /** @param seizures recorded during it, in sight @param hotspots recorded as covered, in sight */
    record ListedOperation(RecordResponse operation, List<String> countriesTakingPart, long seizures, long hotspots) {}

    record OperationsResponse(List<ListedOperation> operations, boolean complete) {}

    @GetMapping("/operations")
    OperationsResponse operations(
            Viewer viewer,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Parameters.between("offset", offset, 0, Integer.MAX_VALUE);
        Parameters.between("limit", limit, 1, 1000);
        RegisterReader.Page page = registers.listOperations(viewer, offset, limit);
        List<Key> keys = page.records().stream().map(RecordView::key).toList();
        RegisterReader.LinkedRecords linked = registers.listLinked(
                viewer, keys, Set.of(LinkType.TOOK_PART_IN, LinkType.DURING, LinkType.COVERED), MOST_LINKS);
        return new OperationsResponse(
                page.records().stream()
                        .map(operation -> listed(operation, linked.linked()))
                        .toList(),
                page.complete() && linked.complete());
    }

    private static ListedOperation listed(RecordView operation, List<Linked> linked) {
        List<Linked> own =
                linked.stream().filter(one -> one.of().equals(operation.key())).toList();
        var countries = new TreeSet<String>();
        own.stream()
                .filter(one -> one.type() == LinkType.TOOK_PART_IN)
                .forEach(one -> countries.add(
                        one.other().properties().getOrDefault("code", "").toString()));
        countries.remove("");
        return new ListedOperation(
                RecordResponse.of(operation),
                List.copyOf(countries),
                count(own, LinkType.DURING),
                count(own, LinkType.COVERED));
    }

    /** Two owners may both say that a seizure was part of it: it is one. */
    private static long count(List<Linked> linked, LinkType type) {
        return linked.stream()
                .filter(one -> one.type() == type)
                .map(one -> one.other().key())
                .distinct()
                .count();
    }
}
