package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Where the rings' guns come from: shops, by straw buyers, or stocks, by diversion. */
final class Supply {
    private final ClaimWriter out;
    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final Custody custody;
    private final Dealers dealers;
    private final PlantedTruth truth;

    Supply(
            ClaimWriter out,
            Invention invent,
            Gazetteer places,
            Cast cast,
            Custody custody,
            Dealers dealers,
            PlantedTruth truth) {
        this.out = out;
        this.invent = invent;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.dealers = dealers;
        this.truth = truth;
    }

    /** A gun of the ring's: bought through a straw buyer where there are shops, else out of a stock. */
    NodeReference gun(Cast.Made made, SightClass sight, Plan plan, Ring ring, Instant start) throws IOException {
        NodeReference gun = cast.firearm(sight, made);
        LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate sale = day.minusDays(20L + invent.below(60));
        custody.step(sight, "manufactured", gun, Validity.year(Year.of(sale.getYear() - 1 - invent.below(6))))
                .write();
        if (!plan.from().equals("US")) {
            custody.step(sight, "diverted", gun, Validity.year(Year.of(sale.getYear() - 1)))
                    .at(places.at(plan.places().get(0)))
                    .to(invent.oneOf(ring.traffickers()))
                    .inferred()
                    .write();
            return gun;
        }
        NodeReference buyer = invent.oneOf(ring.buyers());
        Dealers.Dealer dealer = dealers.in("US-FL");
        custody.step(sight, "sold", gun, Validity.day(sale))
                .at(places.at(dealer.city()))
                .from(dealer.reference())
                .to(buyer)
                .called("first retail sale, by trace")
                .write();
        custody.step(sight, "transferred", gun, Validity.days(sale.plusDays(1), day.minusDays(1)))
                .from(buyer)
                .to(invent.oneOf(ring.traffickers()))
                .called("straw purchase")
                .write();
        if (Owners.isOpen(sight) && invent.chance(.3)) {
            ledger(sight, gun, made, dealer, buyer, sale);
        }
        return gun;
    }

    /** The seller's country's own record of the gun: one gun, two records; decided to be one in half of the cases. */
    private void ledger(
            SightClass sight,
            NodeReference gun,
            Cast.Made made,
            Dealers.Dealer dealer,
            NodeReference buyer,
            LocalDate sale)
            throws IOException {
        SightClass seller = Owners.open("US");
        NodeReference record = cast.firearm(seller, new Cast.Made(made.model(), made.serial(), "complete"));
        custody.step(seller, "sold", record, Validity.day(sale))
                .at(places.at(dealer.city()))
                .from(dealer.reference())
                .to(buyer)
                .called("multiple sale report")
                .write();
        boolean decided = invent.chance(.5);
        if (decided) {
            out.line(sight, "A2")
                    .link(
                            LinkType.SAME_AS,
                            gun,
                            record,
                            Validity.UNKNOWN,
                            Method.REPORTED,
                            Map.of("decidedBy", "Examiner 2 (invented)", "reason", "make, model and serial agree"))
                    .write();
        }
        truth.identities.add(
                new PlantedTruth.Identity(PlantedTruth.text(gun), PlantedTruth.text(record), true, decided));
    }
}
