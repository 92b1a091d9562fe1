package org.armslink.server.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.armslink.analytics.contradiction.Contradiction;
import org.armslink.ingest.identity.FirearmTraits;
import org.armslink.ingest.reference.ReferenceTable;
import org.armslink.model.SerialNumber;
import org.armslink.model.SerialRule;
import org.armslink.model.SerialRules;
import org.armslink.model.SerialRules.Finding;
import org.armslink.model.SerialRules.Judgement;
import org.armslink.model.Viewer;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.server.identity.KnownTraits;
import org.springframework.stereotype.Component;

/** Firearms with a serial number that, as a source says, their maker never issued; the record itself is the claim. */
@Component
final class SerialsNeverIssued {
    private final KnownTraits traits;
    private final RecordReader records;
    private final SerialRules rules;

    SerialsNeverIssued(KnownTraits traits, RecordReader records, SerialRules rules) {
        this.traits = traits;
        this.records = records;
        this.rules = rules;
    }

    /** @param complete whether all firearms that the viewer sees were looked at */
    record Found(List<Contradiction> contradictions, boolean complete) {}

    Found find(Viewer viewer) {
        var found = new ArrayList<Contradiction>();
        KnownTraits.Guns guns = traits.guns(viewer);
        for (FirearmTraits gun : guns.traits()) {
            judge(gun)
                    .filter(judgement -> judgement.finding() != Finding.UNUSUAL)
                    .flatMap(judgement ->
                            records.findRecord(viewer, gun.key()).map(record -> contradiction(gun, judgement, record)))
                    .ifPresent(found::add);
        }
        return new Found(found, guns.complete());
    }

    private Optional<Judgement> judge(FirearmTraits gun) {
        return gun.serial().isEmpty()
                ? Optional.empty()
                : ReferenceTable.makes()
                        .find(gun.make())
                        .flatMap(maker ->
                                rules.judge(maker.code(), gun.model(), gun.year(), new SerialNumber(gun.serial())));
    }

    private static Contradiction contradiction(FirearmTraits gun, Judgement judgement, RecordView record) {
        boolean misread = judgement.finding() == Finding.PROBABLY_MISREAD;
        String forms = judgement.rules().stream().map(SerialRule::forms).collect(Collectors.joining("; "));
        String sources = judgement.rules().stream().map(SerialRule::source).collect(Collectors.joining("; "));
        return new Contradiction(
                Contradiction.Kind.SERIAL_NEVER_ISSUED,
                !misread,
                List.of(gun.key()),
                "",
                gun.serial() + " is none of " + forms + ", all that were issued for it as " + sources + " says."
                        + (misread ? " Read with look-alikes it would be " + judgement.reading() + "." : ""),
                List.of(claim(record)));
    }

    private static Event claim(RecordView record) {
        ClaimView claim = record.claim();
        return new Event(
                record.key(),
                record.caption(),
                "recorded",
                record.key(),
                record.caption(),
                "",
                claim.validity().from().getEpochSecond(),
                claim.validity().to().getEpochSecond(),
                null,
                List.of(),
                List.of(),
                false,
                claim.grade(),
                claim.owner().toString(),
                claim.document(),
                claim.locator());
    }
}
