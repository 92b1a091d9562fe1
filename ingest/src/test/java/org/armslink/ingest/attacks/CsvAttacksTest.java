package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.armslink.ingest.SmallImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV with marks, NULs, quotation marks that never close, and fields without end. */
class CsvAttacksTest {
    private static final String HEADER = "number,make,sold\n";

    @TempDir
    Path folder;

    private SmallImport read(String file) {
        return Guns.read(folder, Guns.CSV, file);
    }

    private String refusal(String file) {
        return Guns.refusal(folder, Guns.CSV, file);
    }

    @Test
    void marksOfOtherEncodingsAreRefusedAndThatOfUtf8IsPassedOver() {
        String file = HEADER + "1,Colt,\n";
        assertThat(read("\uFEFF" + file).records("Firearm")).containsOnlyKeys("1");
        assertThat(refusal("\uFEFF\uFEFF" + file)).contains(":1: the header is not that of the mapping");
        for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
            assertThat(Guns.refusal(folder, Guns.CSV, ("\uFEFF" + file).getBytes(charset)))
                    .contains("UTF-16", "save it as UTF-8");
            assertThat(Guns.refusal(folder, Guns.CSV, file.getBytes(charset))).contains("NUL", "export it as text");
        }
        for (String wide : new String[] {"UTF-32LE", "UTF-32BE"}) {
            assertThat(Guns.refusal(folder, Guns.CSV, ("\uFEFF" + file).getBytes(Charset.forName(wide))))
                    .containsAnyOf("UTF-16", "NUL");
        }
    }

    @Test
    void nulsAreRefusedWithTheirPlace() {
        assertThat(refusal(HEADER + "1,Co\0lt,\n")).contains("byte 22 is NUL", "export it as text");
        assertThat(refusal("\0" + HEADER)).contains("byte 1 is NUL");
        assertThat(refusal(HEADER + "1,Colt,\n".repeat(20_000) + "\0")).contains("is NUL");
    }

    @Test
    void quotationMarksThatNeverCloseAreRefused() {
        assertThat(refusal(HEADER + "1,\"Colt,\n2,Glock,\n")).contains("line 2", "must close");
        assertThat(refusal("\"number,make,sold\n1,Colt,\n")).contains("line 1", "must close");
        assertThat(refusal(HEADER + "1,\"Colt\" .45,\n")).contains("line 2");
        assertThat(refusal(HEADER + "1,\"" + "Colt,\n1,\n".repeat(300_000))).contains("1048576 characters");
        assertThat(read(HEADER + "1,Co\"lt,\n2,\"Co\"\"lt\",\n").records("Firearm"))
                .hasEntrySatisfying("1", gun -> assertThat(gun).containsEntry("make", "Co\"lt"))
                .hasEntrySatisfying("2", gun -> assertThat(gun).containsEntry("make", "Co\"lt"));
    }

    @Test
    void fieldsAndRowsWithoutEndAreRefused() {
        assertThat(refusal(HEADER + "1," + "x".repeat(3_000_000) + ",\n")).contains("line 2", "1048576 characters");
        // Each field is within its bounds, all together are not.
        String wide = String.join(",", java.util.Collections.nCopies(9, "x".repeat(1_000_000)));
        assertThat(refusal(HEADER + wide + "\n")).contains("line 2", "a row 4194304");
        assertThat(refusal(HEADER + ",".repeat(5_000_000) + "\n")).contains("100 columns");
        assertThat(refusal("x".repeat(3_000_000))).contains("line 1", "1048576 characters");
        assertThat(refusal(HEADER + "1,Colt\n")).contains(":2:", "2 columns", "header has 3");
    }

    @Test
    void linesMayEndInDifferentWaysInOneFile() {
        SmallImport read = read("number,make,sold\r\n1,Colt,\n2,\"Co\r\nlt\",\r3,Glock,\r\n\n\r\n\r4,Taurus,");
        assertThat(read.records("Firearm")).containsOnlyKeys("1", "2", "3", "4");
        assertThat(read.records("Firearm").get("2"))
                .containsEntry("make", "Co lt")
                .containsEntry("makeRaw", "Co\r\nlt");
    }

    @Test
    void charactersThatLookLikeLineEndsOrBlanksAreNone() {
        SmallImport read = read(HEADER + "1,Co\u2028lt,\n2,\u202Etloc,\n3,Co\u000Blt,\n4,\u0085,\n5,\u001Bc,\n");
        assertThat(read.report().run().counts().read()).isEqualTo(5);
        assertThat(read.records("Firearm").get("1")).containsEntry("makeRaw", "Co\u2028lt");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        SmallImport read = read(HEADER + "1,=1+1,\n2,+1,\n3,-1,\n4,@SUM(A1),\n5,\"=HYPERLINK(\"\"x\"\")\",\n");
        assertThat(read.records("Firearm").values())
                .extracting(gun -> gun.get("make"))
                .containsExactly("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\")");
    }

    @Test
    void namesThatComeTwiceByTheHundredThousandAreRefused() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 2 * 525_000; i++) {
            file.append(i / 2).append(",,\n");
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> SmallImport.of(folder, Guns.CSV, file.toString())))
                .isInstanceOf(org.armslink.ingest.UnusableInput.class)
                .hasMessageContaining("more than 524288 rows")
                .hasMessageContaining("unique");
    }

    @Test
    void aDelimiterOfAnotherKindIsNamed() {
        assertThat(Guns.refusal(folder, Guns.CSV, "number\tmake\tsold\n1\tColt\t\n".getBytes(UTF_8)))
                .contains("parted by tabs");
    }
}
