package org.armslink.server.indicator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * The yearly return on illicit arms flows as a workbook, by the sections of the UNODC questionnaire: arms seized, found and
 * surrendered; parts and ammunition; results of tracing; single seizures. Each figure leads to the records that it counts. No macros,
 * no formulas: every cell is a text or a number.
 */
@Component
public final class ArmsFlowReturn {
    private static final String RECORDS = "Records";

    private final IndicatorReport indicator;

    public ArmsFlowReturn(IndicatorReport indicator) {
        this.indicator = indicator;
    }

    /** A figure with the records behind it; {@code value} a number or text. */
    private record Figure(String number, String words, Object value, List<List<String>> records) {}

    private record Section(String sheet, String title, List<Figure> figures) {}

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
        return workbook(sections, collected, asked);
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
        return new Section("1 SDG 16.4.2", "Indicator 16.4.2 of the Sustainable Development Goals", figures);
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
        return new Section(sheet, title, figures);
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

    private static final String WITHHELD = "not handed on without its owner's leave";

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
        return new Section(
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
        return new Section("6 Seizures", "Arms of each seizure, find or surrender", figures);
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
        return new Section(
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
        return new Section("8 Not counted", "What is in no figure of sections 1 to 6, with the reason", figures);
    }

    private static byte[] workbook(List<Section> sections, Collected collected, Asked asked) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Armslink", "1.0")) {
            about(book.newWorksheet("About"), collected, asked);
            var sheets = new ArrayList<Worksheet>();
            sections.forEach(section -> sheets.add(book.newWorksheet(section.sheet())));
            Worksheet records = book.newWorksheet(RECORDS);
            header(records, List.of("figure", "seizure", "item", "firearm", "number", "on what it rests"));
            int at = 1;
            for (int s = 0; s < sections.size(); s++) {
                Section section = sections.get(s);
                Worksheet sheet = sheets.get(s);
                sheet.value(0, 0, section.title());
                sheet.style(0, 0).bold().set();
                List<String> heads = List.of("figure", "what", "value", "records");
                for (int i = 0; i < heads.size(); i++) {
                    sheet.value(1, i, heads.get(i));
                    sheet.style(1, i).bold().set();
                }
                sheet.width(1, 70);
                sheet.width(3, 22);
                int row = 2;
                for (Figure figure : section.figures()) {
                    sheet.value(row, 0, figure.number());
                    sheet.value(row, 1, figure.words());
                    if (figure.value() instanceof Number number) {
                        sheet.value(row, 2, number);
                    } else {
                        sheet.value(row, 2, figure.value().toString());
                    }
                    if (!figure.records().isEmpty()) {
                        sheet.hyperlink(
                                row,
                                3,
                                HyperLink.internal(
                                        RECORDS + "!A" + (at + 1),
                                        figure.records().size() + " in Records"));
                    }
                    for (List<String> record : figure.records()) {
                        records.value(at, 0, figure.number());
                        for (int i = 0; i < record.size(); i++) {
                            records.value(at, i + 1, record.get(i));
                        }
                        at++;
                    }
                    row++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, i == 0 || i == 4 ? 10 : 50);
        }
        sheet.freezePane(0, 1);
    }

    private static void about(Worksheet sheet, Collected collected, Asked asked) {
        List<List<String>> lines = List.of(
                List.of("Return on illicit arms flows", ""),
                List.of("Country", asked.country().isEmpty() ? "all that is seen" : asked.country()),
                List.of("Year of the seizures", asked.year() == 0 ? "all" : Integer.toString(asked.year())),
                List.of("As recorded by", collected.asOf().toString()),
                List.of("Complete", collected.complete() ? "yes" : "no: the records were cut off"),
                List.of("Definition", Sdg1642.DEFINITION),
                List.of(
                        "Figures",
                        "Counts of what is recorded, not of what was carried or sold. Each leads to its records in the last sheet."),
                List.of(
                        "Sections",
                        "After the illicit arms flows questionnaire of UNODC. Criminal justice is not recorded here, and has no sheet."));
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, lines.get(i).get(0));
            sheet.value(i, 1, lines.get(i).get(1));
        }
        sheet.style(0, 0).bold().set();
        sheet.width(0, 30);
        sheet.width(1, 110);
    }
}
