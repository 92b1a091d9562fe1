package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.armslink.ingest.synthetic.CaseFiles.CaseFile;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Crime guns of the United States and how they were sold, by the published figures; nothing is planted here. */
final class Domestic {
    private static final LocalDate FIRST_CRIME = LocalDate.of(2018, 1, 1);
    private static final int CRIME_DAYS = 2_300;
    /** About half of the traces reach a purchaser. */
    private static final double TRACED = .52;
    /** The buyer is the defendant in 10 of 516. */
    private static final double BUYER_IS_SUSPECT = .0194;
    /** Of all cases: with some twenty guns each, about half of the guns. */
    private static final double TRAFFICKING = .065;

    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final Custody custody;
    private final CaseFiles files;
    private final Dealers dealers;

    Domestic(Invention invent, Gazetteer places, Cast cast, Custody custody, CaseFiles files, Dealers dealers) {
        this.invent = invent;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.files = files;
        this.dealers = dealers;
    }

    void write(int guns) throws IOException {
        for (int made = 0; made < guns; ) {
            LocalDate crime = invent.day(FIRST_CRIME, CRIME_DAYS);
            String city = dealers.any().city();
            boolean trafficking = invent.chance(TRAFFICKING);
            CaseFile file = trafficking ? files.trafficking("US", city, crime) : files.crime("US", city, crime);
            int found =
                    trafficking ? invent.heavyTailed(9, 1.7, Math.max(30, guns / 8)) : 1 + invent.weighted(80, 15, 5);
            for (int i = 0; i < found; i++, made++) {
                gun(file);
            }
        }
    }

    private void gun(CaseFile file) throws IOException {
        SightClass sight = file.sight();
        NodeReference firearm = cast.firearm(sight);
        LocalDate crime = file.day();
        LocalDate sale = crime.minusDays(invent.daysToCrime());
        if (invent.chance(.3)) {
            Year made = Year.of(sale.getYear() - invent.below(4));
            custody.step(sight, "manufactured", firearm, Validity.year(made)).write();
        }
        if (invent.chance(TRACED)) {
            Dealers.Dealer dealer = dealers.sellingTo(file.city());
            NodeReference buyer =
                    invent.chance(BUYER_IS_SUSPECT) ? file.suspects().get(0) : dealers.buyer();
            custody.step(sight, "sold", firearm, when(sale, crime))
                    .at(places.at(dealer.city()))
                    .from(dealer.reference())
                    .to(buyer)
                    .write();
            if (sale.isBefore(crime.minusDays(2)) && invent.chance(.06)) {
                custody.step(sight, "stolen", firearm, Validity.days(sale.plusDays(1), crime.minusDays(1)))
                        .from(buyer)
                        .write();
            }
        }
        custody.step(sight, "recovered", firearm, Validity.day(crime))
                .at(places.at(file.city()))
                .from(file.suspects().get(0))
                .within(file.reference())
                .write();
    }

    /** Mostly the day; sometimes only the month, where that leaves it before the crime. */
    private Validity when(LocalDate sale, LocalDate crime) {
        boolean monthOnly = invent.chance(.06) && !YearMonth.from(sale).equals(YearMonth.from(crime));
        return monthOnly ? Validity.month(YearMonth.from(sale)) : Validity.day(sale);
    }
}
