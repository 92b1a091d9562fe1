package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.armslink.ingest.SmallImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that reaches outside its file, grows, or never ends. */
class XmlAttacksTest {
    private static final String GUN = "<gun><number>1</number><make>Colt</make><sold>2021-03-04</sold></gun>";

    @TempDir
    Path folder;

    private String refusal(String file) {
        return Guns.refusal(folder, Guns.XML, file);
    }

    private SmallImport read(String file) {
        return Guns.read(folder, Guns.XML, file);
    }

    private static String guns(String inside) {
        return "<guns>" + inside + "</guns>";
    }

    @Test
    void noEntityIsReplacedWhateverItStandsFor() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String[] types = {
            "<!DOCTYPE guns>",
            "<!DOCTYPE guns SYSTEM \"" + secret.toUri() + "\">",
            "<!DOCTYPE guns PUBLIC \"-//X//Y\" \"http://127.0.0.1:9/x.dtd\">",
            "<!DOCTYPE guns [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE guns [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>",
            "<!DOCTYPE guns [<!ENTITY x \"harmless\">]>",
            "<!DOCTYPE guns [<!ATTLIST gun number CDATA \"9\">]>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE guns [<!ELEMENT guns ANY>]>"
        };
        for (String type : types) {
            String said = refusal(type + guns(GUN.replace("Colt", "&x;")));
            assertThat(said)
                    .as(type)
                    .contains(":1: ", "document type", "take it out")
                    .doesNotContain("the secret");
        }
        assertThat(refusal(guns(GUN.replace("Colt", "&x;")))).containsAnyOf("entity", "not well-formed");
        assertThat(refusal(guns(GUN.replace("<gun>", "<gun make=\"&x;\">")))).contains("not well-formed");
    }

    @Test
    void aBillionLaughsAreRefusedAtTheFirst() {
        var type = new StringBuilder("<!DOCTYPE guns [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(refusal(type + "]>" + guns(GUN.replace("Colt", "&a29;")))).contains("document type");
        assertThat(refusal("<!DOCTYPE guns [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>"
                        + guns(GUN.replace("Colt", "&a;".repeat(100_000)))))
                .contains("document type");
    }

    @Test
    void anXIncludeIsAnElementLikeAnyOther() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                + secret.toUri() + "\"/>";
        SmallImport inside = read(guns(GUN.replace("Colt", include)));
        assertThat(inside.refused())
                .singleElement()
                .asString()
                .contains("make.include.@", "is not known to the mapping")
                .doesNotContain("the secret");
        SmallImport outside = read(guns(include + GUN));
        assertThat(outside.records("Firearm").get("1")).containsEntry("make", "Colt");
        assertThat(read(guns("<?xml-stylesheet href=\"" + secret.toUri() + "\"?>" + GUN))
                        .refused())
                .isEmpty();
    }

    @Test
    void veryDeepAndVeryLongIsRefused() {
        assertThat(refusal(guns("<a>".repeat(100_000)))).contains("not well-formed", "50 elements");
        assertThat(refusal(guns("<gun>" + "<a>".repeat(60) + "</a>".repeat(60) + "</gun>")))
                .contains("50 elements");
        assertThat(refusal(guns("<gun>" + "x".repeat(2_000_000) + "</gun>"))).contains("1048576 characters");
        assertThat(refusal(guns("<gun>" + "<make>x</make>".repeat(1_000_000) + "</gun>")))
                .contains("100000 values");
        assertThat(refusal(guns("<" + "x".repeat(9_000_000)))).contains("8388608 characters", "take long comments");
        assertThat(refusal(guns("<" + "x".repeat(2_000) + "/>" + GUN))).contains("more than 1000 characters");
        assertThat(refusal(guns("<gun a=\"" + "x".repeat(2_000_000) + "\"/>"))).contains("1048576");
        assertThat(refusal(guns("<!--" + "x".repeat(9_000_000) + "-->" + GUN))).contains("1048576 characters");
        var attributes = new StringBuilder("<gun");
        var elements = new StringBuilder();
        for (int i = 0; i < 11_000; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
            elements.append("<e").append(i).append("/>");
        }
        assertThat(refusal(guns(attributes + "/>"))).contains("not well-formed");
        assertThat(refusal(guns(elements + GUN))).contains("10000 names");
        assertThat(read(guns("<gun>" + "<make>x</make>".repeat(1_001) + "<number>1</number></gun>"))
                        .refused())
                .singleElement()
                .asString()
                .contains("make", "1001 parts", "1000");
    }

    @Test
    void otherEncodingsAreRefusedAndNotGuessed() {
        String text = guns(GUN.replace("Colt", "Andr\u00e9"));
        for (Charset charset : new Charset[] {ISO_8859_1, UTF_16, UTF_16LE, Charset.forName("windows-1252")}) {
            String declared = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + text;
            assertThat(Guns.refusal(folder, Guns.XML, declared.getBytes(charset)))
                    .as("%s", charset)
                    .containsAnyOf("UTF-8", "NUL", "UTF-16");
            assertThat(Guns.refusal(folder, Guns.XML, text.getBytes(charset)))
                    .as("%s", charset)
                    .containsAnyOf("UTF-8", "NUL", "UTF-16");
        }
        assertThat(refusal("<?xml version=\"1.0\" encoding=\"EBCDIC-CP-US\"?>" + text))
                .contains("EBCDIC", "UTF-8");
        assertThat(refusal("<?xml version=\"1.0\" encoding=\"no such\"?>" + text))
                .contains(":1");
        String late = guns(GUN.repeat(5_000) + "\u00ff" + GUN);
        assertThat(Guns.refusal(folder, Guns.XML, late.getBytes(ISO_8859_1))).contains("not UTF-8");
        assertThat(Guns.read(folder, Guns.XML, ("\uFEFF" + text).getBytes(UTF_8))
                        .records("Firearm")
                        .get("1"))
                .containsEntry("make", "Andr\u00e9");
    }

    @Test
    void whatIsNotWellFormedIsRefusedWithItsLine() {
        String[] torn = {
            "<guns>\n" + GUN,
            "<guns>\n<gun><number>1</gun></guns>",
            "<guns>\n" + GUN + "</guns><guns/>",
            "<guns>\n<gun number=\"1\" number=\"2\"/></guns>",
            "<guns>\n<gun><x:make>1</x:make></gun></guns>",
            "<guns>\n<gun>&#0;</gun></guns>",
            "<guns>\n<gun>&#xD800;</gun></guns>",
            "<guns>\n<gun>\u0001</gun></guns>",
            "<guns>\n<gun><![CDATA[x</gun></guns>",
            "<guns>\n<gun>a < b</gun></guns>"
        };
        for (String file : torn) {
            assertThat(refusal(file)).as(file).contains("small.txt:2: not well-formed XML");
        }
        assertThat(refusal("")).contains("not well-formed XML");
        assertThat(refusal("number,make\n1,2\n")).contains(":1", "not well-formed XML");
        assertThat(refusal(guns(GUN.replace("Colt", "Co\0lt")))).contains("NUL");
        assertThat(refusal(guns("<rifle/>"))).contains("no element <gun>", "guns, rifle", "xml.rowElement");
    }

    @Test
    void aRowInsideARowIsNotTwoAndNotLost() {
        SmallImport read = read(guns("<gun><number>1</number>" + GUN.replace(">1<", ">2<") + "</gun>"));
        assertThat(read.refused()).singleElement().asString().contains("gun.number", "is not known to the mapping");
    }
}
