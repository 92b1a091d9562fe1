package org.armslink.server.circulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RegisterReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /firearms}: firearms reported lost, stolen, trafficked or smuggled, and how that changed. */
@RestController
final class FirearmController {
    private static final List<String> MISSING = List.of("lost", "stolen", "trafficked", "smuggled");
    private static final List<String> OVER = List.of("recovered", "destroyed", "cancelled");

    private final RegisterReader registers;
    private final RecordReader records;

    FirearmController(RegisterReader registers, RecordReader records) {
        this.registers = registers;
        this.records = records;
    }

    /**
     * What an owner said of a firearm's whereabouts.
     *
     * @param since from when it is said to hold, or null if that is not said
     * @param recordedUntil null while it stands
     */
    record Standing(
            String circulation,
            @Nullable Instant since,
            Instant recordedAt,
            @Nullable Instant recordedUntil) {}

    /** @param history newest first, what stands now among it */
    record ReportedFirearm(
            RecordResponse record,
            String circulation,
            @Nullable Instant since,
            List<Standing> history) {}

    /** @param counts by kind, of all that there are; kinds without any are left out */
    record FirearmsResponse(List<ReportedFirearm> firearms, Map<String, Integer> counts, int total, boolean complete) {}

    @GetMapping("/firearms")
    FirearmsResponse firearms(
            Viewer viewer,
            @RequestParam(name = "circulation", defaultValue = "") String circulation,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Parameters.between("offset", offset, 0, Integer.MAX_VALUE);
        Parameters.between("limit", limit, 1, 200);
        var all = new ArrayList<>(MISSING);
        all.addAll(OVER);
        List<String> asked =
                circulation.isEmpty() ? MISSING : List.of(Parameters.oneOf("circulation", circulation, all));
        RegisterReader.Page page = registers.listFirearms(viewer, asked, offset, limit);
        Map<String, Integer> counts = registers.countFirearms(viewer, all);
        return new FirearmsResponse(
                page.records().stream().map(one -> reported(viewer, one)).toList(),
                counts,
                asked.stream().mapToInt(kind -> counts.getOrDefault(kind, 0)).sum(),
                page.complete());
    }

    private ReportedFirearm reported(Viewer viewer, RecordView firearm) {
        var history = new ArrayList<Standing>();
        history.add(standing(firearm));
        for (RecordView version : records.listEarlierVersions(viewer, firearm.key())) {
            Standing earlier = standing(version);
            Standing later = history.get(history.size() - 1);
            // A correction of something else is no change of where it is: the one standing reaches further back.
            if (earlier.circulation().equals(later.circulation())) {
                history.set(
                        history.size() - 1,
                        new Standing(later.circulation(), later.since(), earlier.recordedAt(), later.recordedUntil()));
            } else {
                history.add(earlier);
            }
        }
        Standing now = history.get(0);
        return new ReportedFirearm(RecordResponse.of(firearm), now.circulation(), now.since(), history);
    }

    private static Standing standing(RecordView firearm) {
        Validity when = firearm.claim().validity();
        return new Standing(
                firearm.properties().getOrDefault("circulation", "").toString(),
                when.from().equals(Validity.OPEN_START) ? null : when.from(),
                Instant.ofEpochSecond(firearm.claim().recordedAt()),
                RecordResponse.time(firearm.claim().recordedUntil()));
    }
}
