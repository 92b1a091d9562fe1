package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armslink.model.Handling;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/**
 * Who moves the things of one corridor.
 *
 * @param hidden the courier, or the informant, whom only the destination's own agency knows
 * @param buyers straw buyers; none where nothing is bought in shops
 */
record Ring(
        NodeReference head,
        List<NodeReference> traffickers,
        List<NodeReference> couriers,
        NodeReference hidden,
        List<NodeReference> buyers) {

    /** All of them. */
    List<NodeReference> members() {
        return Stream.of(List.of(head), traffickers, couriers, List.of(hidden), buyers)
                .flatMap(List::stream)
                .toList();
    }

    /** Makes rings. */
    static final class Maker {
        private final ClaimWriter out;
        private final Invention invent;
        private final Cast cast;
        private final PlantedTruth truth;

        Maker(ClaimWriter out, Invention invent, Cast cast, PlantedTruth truth) {
            this.out = out;
            this.invent = invent;
            this.cast = cast;
            this.truth = truth;
        }

        /**
         * A ring and who in it speaks with whom.
         *
         * @param kept who may see the hidden member
         */
        Ring make(String from, String to, SightClass kept) throws IOException {
            SightClass open = Owners.open(to);
            NodeReference head =
                    cast.person(Owners.sight(to, open.handling() == Handling.P ? Handling.C : Handling.H1));
            List<NodeReference> traffickers = people(open, 2);
            List<NodeReference> couriers = people(open, 3);
            List<NodeReference> buyers = from.equals("US") ? people(Owners.open("US"), 3) : List.of();
            buyers.forEach(buyer -> truth.strawBuyers.add(PlantedTruth.text(buyer)));
            NodeReference hidden = cast.person(kept);
            cast.alias(kept, hidden);
            cast.alias(open, couriers.get(0));
            if (from.equals("BA")) {
                cast.alias(Owners.open("BA"), couriers.get(1));
            }
            for (NodeReference trafficker : traffickers) {
                contact(open, head, trafficker, 4 + invent.below(20));
                contact(kept, hidden, trafficker, 1 + invent.below(9));
                for (NodeReference courier : couriers) {
                    contact(open, trafficker, courier, 2 + invent.below(30));
                }
                for (NodeReference buyer : buyers) {
                    contact(Owners.open("US"), buyer, trafficker, 1 + invent.below(6));
                }
            }
            known(to, couriers.get(2));
            var ring = new Ring(head, traffickers, couriers, hidden, buyers);
            truth.cells.add(
                    new PlantedTruth.Cell(from, to, PlantedTruth.text(head), PlantedTruth.texts(ring.members())));
            return ring;
        }

        /** Another country's record of a courier, under a name written otherwise; decided to be one in half of the rings. */
        private void known(String to, NodeReference courier) throws IOException {
            SightClass elsewhere = Owners.open(to.equals("ES") ? "BE" : "ES");
            NodeReference other = cast.person(elsewhere, invent.name(to), false);
            cast.alias(elsewhere, other);
            boolean decided = invent.chance(.5);
            if (decided) {
                out.line(elsewhere, "A2")
                        .link(
                                LinkType.SAME_AS,
                                other,
                                courier,
                                Validity.UNKNOWN,
                                Method.REPORTED,
                                Map.of("decidedBy", "Analyst 3 (invented)", "reason", "same fingerprints"))
                        .write();
            }
            truth.identities.add(
                    new PlantedTruth.Identity(PlantedTruth.text(other), PlantedTruth.text(courier), true, decided));
        }

        private List<NodeReference> people(SightClass sight, int count) throws IOException {
            var people = new ArrayList<NodeReference>();
            for (int i = 0; i < count; i++) {
                people.add(cast.person(sight));
            }
            return List.copyOf(people);
        }

        void contact(SightClass sight, NodeReference from, NodeReference to, long contacts) throws IOException {
            out.line(sight, "B2")
                    .link(
                            LinkType.CONTACTED,
                            from,
                            to,
                            Validity.days(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31)),
                            Method.OBSERVED,
                            Map.of("dataset", "synthetic", "contacts", contacts))
                    .write();
        }
    }
}
