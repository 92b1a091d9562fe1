package org.armslink.server.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.armslink.analytics.indicator.Arm;
import org.armslink.analytics.indicator.Arm.Basis;
import org.armslink.analytics.indicator.Arm.Standing;
import org.armslink.analytics.indicator.CollectedArms;
import org.armslink.analytics.indicator.Sdg1642;
import org.armslink.model.Viewer;
import org.armslink.model.port.TracingReader.Item;
import org.armslink.server.indicator.IndicatorReport.Asked;
import org.armslink.server.indicator.IndicatorReport.Collected;
import org.armslink.server.indicator.ReturnWorkbook.Figure;
import org.armslink.server.indicator.ReturnWorkbook.Section;
import org.springframework.stereotype.Component;

/**
 * The yearly return on illicit arms flows as a workbook, by the sections of the UNODC questionnaire: arms seized, found and
 * surrendered; parts and ammunition; results of tracing; single seizures; criminal justice. Each figure leads to the records that it
 * counts.
 */
@Component
public final class ArmsFlowReturn {
    private final IndicatorReport indicator;
    private final CriminalJusticeSheet criminalJustice;

    public ArmsFlowReturn(IndicatorReport indicator, CriminalJusticeSheet criminalJustice) {
        this.indicator = indicator;
        this.criminalJustice = criminalJustice;
    }

    public byte[] of(Viewer viewer, Asked asked) {
        Collected collected = indicator.collect(viewer, asked);
        boolean own = asked.country().equals(viewer.country());
        List<Section> sections = new ArrayList<>();
        sections.add(indicatorSection(collected, own));
        sections.add(bySection(
                "2 Arms by ground", "Arms by the ground on which they were taken", 2, collected, own, Arm::basis));
        sections.add(bySection("3 Arms by type", "Arms by type, as recorded", 3, collected, own, ArmsFlowReturn::type));
        sections.add(otherGoods(collected, asked, own));
        sections.add(bySection("5 Tracing", "Arms by what tracing found", 5, collected, own, Arm::standing));
        sections.add(seizures(collected, own));
        sections.add(operations(collected, asked, own));
        sections.add(apart(collected, own));
        CriminalJusticeSheet.Read proceedings = criminalJustice.of(viewer, asked);
        sections.add(proceedings.section());
        return ReturnWorkbook.of(about(collected, proceedings.complete(), asked), sections);
    }

    private static String type(Arm arm) {
        return arm.type().isEmpty() ? "type not recorded" : arm.type().toLowerCase(Locale.ROOT);
    }

    private static Section indicatorSection(Collected collected, boolean own) {
        List<Arm> arms = collected.arms().arms();
        Sdg1642 sdg = Sdg1642.of(arms);
        var figures = new ArrayList<Figure>();
        figures.add(figure("1.1", "Seized for a criminal offence, found or surrendered", arms, arm -> true, own));
        figures.add(
                figure("1.2", "Illicit origin found by tracing", arms, arm -> arm.standing() == Standing.TRACED, own));
        figures.add(figure(
                "1.3",
                "Illicit origin established otherwise by a competent authority",
                arms,
                arm -> arm.standing() == Standing.ESTABLISHED,
                own));
        figures.add(figure("1.4", "Trace pending", arms, arm -> arm.standing() == Standing.PENDING, own));
        boolean none = sdg.denominator() == 0;
        figures.add(new Figure(
                "1.5",
                "Indicator: (1.2 + 1.3) / 1.1; low bound, every pending trace failing",
                none ? "none counted" : sdg.value(),
                List.of()));
        figures.add(new Figure(
                "1.6", "High bound, every pending trace succeeding", none ? "none counted" : sdg.high(), List.of()));
        return Section.ofArms("1 SDG 16.4.2", "Indicator 16.4.2 of the Sustainable Development Goals", figures);
    }

    private static Section bySection(
            String sheet, String title, int number, Collected collected, boolean own, Function<Arm, Object> by) {
        List<Arm> arms = collected.arms().arms();
        var names = new TreeSet<String>();
        arms.forEach(arm -> names.add(text(by.apply(arm))));
        if (number != 3) {
            names.clear();
            List<? extends Enum<?>> all = number == 2 ? List.of(Basis.values()) : List.of(Standing.values());
            all.forEach(one -> names.add(text(one)));
        }
        var figures = new ArrayList<Figure>();
        int i = 1;
        for (String name : names) {
            figures.add(figure(
                    number + "." + i++, name, arms, arm -> text(by.apply(arm)).equals(name), own));
        }
        return Section.ofArms(sheet, title, figures);
    }

    private static String text(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Figure figure(String number, String words, List<Arm> arms, Predicate<Arm> which, boolean own) {
        List<Arm> counted = arms.stream().filter(which).toList();
        return new Figure(
                number,
                words,
                counted.stream().mapToLong(Arm::count).sum(),
                counted.stream().map(arm -> record(arm, own)).toList());
    }

    /** Seizure, item, firearms, number, ground. Keys of what may not be handed on stay here. */
    private static List<String> record(Arm arm, boolean own) {
        boolean open = own || arm.open();
        return List.of(
                open ? arm.seizure().text() : WITHHELD,
                open ? arm.item().text() : WITHHELD,
                open
                        ? String.join(
                                " ",
                                arm.firearms().stream().map(Object::toString).toList())
                        : WITHHELD,
                Long.toString(arm.count()),
                arm.why());
    }

    static final String WITHHELD = "not handed on without its owner's leave";

    /** Quantities are never added up over units or qualifiers: one figure for each. */
    private static Section otherGoods(Collected collected, Asked asked, boolean own) {
        var kinds = new TreeMap<String, List<Item>>();
        collected.items().stream()
                .filter(item -> !CollectedArms.isOfArms(item) && isOf(item, asked))
                .forEach(item -> kinds.computeIfAbsent(
                                item.commodity() + ", " + (item.qualifier().isEmpty() ? "exactly" : item.qualifier())
                                        + ", " + (item.unit().isEmpty() ? "unit not recorded" : item.unit()),
                                key -> new ArrayList<>())
                        .add(item));
        var figures = new ArrayList<Figure>();
        int i = 1;
        for (var kind : kinds.entrySet()) {
            double sum = kind.getValue().stream()
                    .mapToDouble(Item::quantity)
                    .filter(one -> !Double.isNaN(one))
                    .sum();
            figures.add(new Figure(
                    "4." + i++,
                    kind.getKey(),
                    sum,
                    kind.getValue().stream().map(item -> record(item, own)).toList()));
        }
        return Section.ofArms(
                "4 Other goods", "Parts, components, ammunition and other goods, by unit and qualifier", figures);
    }

    private static List<String> record(Item item, boolean own) {
        boolean open = own || item.open();
        return List.of(
                open ? item.seizure().text() : WITHHELD,
                open ? item.item().text() : WITHHELD,
                "",
                item.quantityRaw().isEmpty()
                        ? (Double.isNaN(item.quantity()) ? "" : Double.toString(item.quantity()))
                        : item.quantityRaw(),
                item.basis().isEmpty() ? "ground not recorded" : item.basis());
    }

    private static boolean isOf(Item item, Asked asked) {
        CollectedArms.Asked period = asked.period();
        return item.from() >= period.from()
                && item.to() <= period.to()
                && (asked.country().isEmpty() || item.owner().startsWith(asked.country() + "/"));
    }

    private static Section seizures(Collected collected, boolean own) {
        var bySeizure = new TreeMap<String, List<Arm>>();
        collected
                .arms()
                .arms()
                .forEach(arm -> bySeizure
                        .computeIfAbsent(arm.seizure().text(), key -> new ArrayList<>())
                        .add(arm));
        var figures = new ArrayList<Figure>();
        int i = 1;
        for (List<Arm> arms : bySeizure.values()) {
            figures.add(figure(
                    "6." + i++, "arms of one seizure, " + text(arms.get(0).basis()), arms, arm -> true, own));
        }
        return Section.ofArms("6 Seizures", "Arms of each seizure, find or surrender", figures);
    }

    private static Section operations(Collected collected, Asked asked, boolean own) {
        var rows = new TreeMap<String, List<Item>>();
        collected.items().stream()
                .filter(item -> item.operation() != null && isOf(item, asked))
                .forEach(item -> rows.computeIfAbsent(
                                item.operationCaption() + ": "
                                        + (item.commodity().isEmpty() ? "firearm" : item.commodity()) + ", "
                                        + (item.qualifier().isEmpty() ? "exactly" : item.qualifier()) + ", "
                                        + (item.unit().isEmpty() ? "unit not recorded" : item.unit())
                                        + (item.country().isEmpty() ? ", no country" : ", " + item.country()),
                                key -> new ArrayList<>())
                        .add(item));
        var figures = new ArrayList<Figure>();
        int i = 1;
        for (var row : rows.entrySet()) {
            double sum = row.getValue().stream()
                    .mapToDouble(
                            item -> Double.isNaN(item.quantity()) ? item.firearm() == null ? 0 : 1 : item.quantity())
                    .sum();
            figures.add(new Figure(
                    "7." + i++,
                    row.getKey(),
                    sum,
                    row.getValue().stream().map(item -> record(item, own)).toList()));
        }
        return Section.ofArms(
                "7 Operations", "Results of operations; what was reported for no country is given to none", figures);
    }

    private static Section apart(Collected collected, boolean own) {
        var why = new TreeMap<String, List<CollectedArms.Apart>>();
        collected
                .arms()
                .apart()
                .forEach(one ->
                        why.computeIfAbsent(one.why(), key -> new ArrayList<>()).add(one));
        var figures = new ArrayList<Figure>();
        int i = 1;
        for (var row : why.entrySet()) {
            figures.add(new Figure(
                    "8." + i++,
                    row.getKey() + " (items)",
                    (long) row.getValue().size(),
                    row.getValue().stream()
                            .map(one -> List.of(
                                    own ? one.seizure().text() : WITHHELD,
                                    own ? one.item().text() : WITHHELD,
                                    "",
                                    Double.isNaN(one.arms()) ? "" : Double.toString(one.arms()),
                                    one.why()))
                            .toList()));
        }
        return Section.ofArms("8 Not counted", "What is in no figure of sections 1 to 6, with the reason", figures);
    }

    private static List<List<String>> about(Collected collected, boolean allProceedings, Asked asked) {
        return List.of(
                List.of("Return on illicit arms flows", ""),
                List.of("Country", asked.country().isEmpty() ? "all that is seen" : asked.country()),
                List.of("Year", asked.year() == 0 ? "all" : Integer.toString(asked.year())),
                List.of("As recorded by", collected.asOf().toString()),
                List.of("Complete", collected.complete() && allProceedings ? "yes" : "no: the records were cut off"),
                List.of("Definition", Sdg1642.DEFINITION),
                List.of(
                        "Figures",
                        "Counts of what is recorded, not of what was carried or sold. Each leads to its records in one of the last sheets."),
                List.of(
                        "Sections",
                        "After the illicit arms flows questionnaire of UNODC. A zero stands where nothing was counted of what is recorded; what these records cannot say has the words \""
                                + CriminalJusticeSheet.UNSAID + "\"."));
    }
}
