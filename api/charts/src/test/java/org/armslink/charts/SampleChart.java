package org.armslink.charts;

import static org.armslink.charts.ChartFixture.claim;
import static org.armslink.model.Label.*;
import static org.armslink.model.LinkType.*;

import java.time.LocalDate;
import org.armslink.model.Handling;
import org.armslink.model.port.Subgraph;

/** A chart as an investigator would take it away: 27 invented records with names as long as names are. */
final class SampleChart {
    static final ChartStamp STAMP = new ChartStamp(
            LocalDate.of(2026, 11, 23),
            "9f2c4e1b7a6d5c3e8f0a1b2c3d4e5f60718293a4b5c6d7e8f9a0b1c2d3e4f506",
            "bf-analyst",
            "From a shop in Georgia to two shootings in Kingston (invented)");

    private SampleChart() {}

    static Subgraph subgraph() {
        var lead = claim(
                Handling.H0,
                "Correlation list of the forensic laboratory, Kingston",
                "candidate 3 of 40",
                "asserted",
                "reported");
        var inferred = claim(Handling.P, "Analyst's note on consignment 7741", "paragraph 4", "asserted", "inferred");
        var disputed =
                claim(Handling.H0, "Statement of the carrier's agent", "page 2, line 11", "disputed", "reported");
        return new ChartFixture()
                .record("gun", FIREARM, "Taurus PT111 Millennium G2, 9×19 mm, TKX?4471")
                .record("gun2", FIREARM, "Glock 19 Gen 4, 9×19 mm, serial obliterated")
                .record("made", CUSTODY_EVENT, "Manufactured, São Leopoldo, 2016")
                .record("sold", CUSTODY_EVENT, "Sold at retail, 14 March 2019")
                .record("recovered", CUSTODY_EVENT, "Recovered, 2 July 2021")
                .record("dealer", ORGANISATION, "Chattahoochee Valley Sporting Goods & Pawn, LLC (invented)")
                .record("maker", ORGANISATION, "Fabricante de Armas Exemplo S.A. (invented)")
                .record("buyer", PERSON, "Marguerite-Antoinette Delacroix-Ouédraogo")
                .record("boss", PERSON, "Desmond \"Longman\" Brathwaite")
                .record("alias", ALIAS, "Longman")
                .record("courier", PERSON, "عبد الرحمن بن محمد الصحراوي")
                .record("victim", PERSON, "Shanice Campbell-Wright")
                .record("shop", LOCATION, "Columbus, Georgia")
                .record("port", BORDER_POINT, "Port Everglades (USPEF)")
                .record("harbour", BORDER_POINT, "Kingston Container Terminal (JMKIN)")
                .record("us", COUNTRY, "United States")
                .record("jm", COUNTRY, "Jamaica")
                .record("leg1", ROUTE_LEG, "By road, Columbus to Port Everglades")
                .record("leg2", ROUTE_LEG, "By sea, in a barrel of household goods, Port Everglades to Kingston")
                .record("case1", CASE, "KGN/2021/0447 Murder, Spanish Town Road")
                .record("case2", CASE, "KGN/2021/0519 Shooting, Half Way Tree")
                .record("seizure", SEIZURE, "Seizure KGN-S-21-88")
                .record("item", SEIZURE_ITEM, "One pistol, with magazine")
                .record("ex1", EXHIBIT, "Cartridge case E-447/3")
                .record("ex2", EXHIBIT, "Cartridge case E-519/1")
                .record("corr", CORRELATION, "Candidate 3 of 40, score 0.81", lead)
                .record("hit", BALLISTIC_HIT, "Hit H-2021-063")
                .record("register", DOCUMENT, "Register of recovered firearms 2024")
                .record("secret", PERSON, "Informant's handler", claim(Handling.H2))
                .link("made", OF, "gun")
                .link("made", FROM_PARTY, "maker")
                .link("sold", OF, "gun")
                .link("sold", FROM_PARTY, "dealer")
                .link("sold", TO_PARTY, "buyer")
                .link("sold", AT, "shop")
                .link("recovered", OF, "gun")
                .link("recovered", WITHIN, "case1")
                .link("buyer", ASSOCIATE_OF, "boss", inferred)
                .link("boss", ALSO_KNOWN_AS, "alias")
                .link("boss", CONTACTED, "courier")
                .link("courier", CONTACTED, "boss")
                .link("boss", SUSPECT_IN, "case1", disputed)
                .link("boss", SUSPECT_IN, "case1")
                .link("victim", VICTIM_IN, "case1")
                .link("shop", IN_COUNTRY, "us")
                .link("port", IN_COUNTRY, "us")
                .link("harbour", IN_COUNTRY, "jm")
                .link("leg1", DEPARTS, "shop")
                .link("leg1", ARRIVES, "port")
                .link("leg2", DEPARTS, "port", inferred)
                .link("leg2", ARRIVES, "harbour", inferred)
                .link("leg2", CARRIED, "gun", inferred)
                .link("leg2", BY, "courier", disputed)
                .link("seizure", WITHIN, "case1")
                .link("item", PART_OF, "seizure")
                .link("item", IS, "gun")
                .link("gun", SAME_AS, "gun2", inferred)
                .link("ex1", RECOVERED_IN, "case1")
                .link("ex2", RECOVERED_IN, "case2")
                .link("ex1", FIRED_BY, "gun")
                .link("corr", BETWEEN, "ex1", lead)
                .link("corr", BETWEEN, "ex2", lead)
                .link("secret", CONTACTED, "boss")
                .build();
    }
}
