package org.armslink.ingest.reference;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Countries by their names in some 280 languages (CLDR, through ICU), by their codes, and by names that they bore once.
 *
 * <p>A name that can mean several countries stands for none: "Congo", "Korea", and states that have several successors
 * ("Yugoslavia"). Names in Latin letters of less than four letters are not looked up but for well-known ones: in some
 * language almost any syllable is a country.
 */
public final class Countries {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}]{1,3}");
    private static final int LONGEST = 200;

    /** Known to ICU, but no country of ISO 3166-1: parts of one, and places set aside. */
    private static final Set<String> NONE = Set.of("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN");

    /**
     * What a text stands for.
     *
     * @param code ISO 3166-1 alpha-2 (and XK for Kosovo), or null if it stands for several
     * @param several the countries that it may mean, for messages; empty where there is a code
     */
    public record Found(@Nullable String code, String several) {}

    private static final class Known {
        static final Countries COUNTRIES = new Countries();
    }

    private final Map<String, Found> byName = new HashMap<>();
    private final Map<String, Found> byPlainName = new HashMap<>();
    private final Map<String, String> englishNames = new HashMap<>();

    private Countries() {
        var codes = new TreeSet<>(List.of(ULocale.getISOCountries()));
        codes.removeAll(NONE);
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, Set<String>> plainNames = new HashMap<>();
        for (ULocale language : ULocale.getAvailableLocales()) {
            if (!language.getCountry().isEmpty()) {
                continue;
            }
            var display = LocaleDisplayNames.getInstance(language);
            for (String code : codes) {
                String name = display.regionDisplayName(code);
                String folded = fold(name);
                if (!name.equals(code) && !LATIN.matcher(folded).matches()) {
                    names.computeIfAbsent(folded, unused -> new HashSet<>()).add(code);
                    plainNames
                            .computeIfAbsent(plain(folded), unused -> new HashSet<>())
                            .add(code);
                }
            }
        }
        keepUnique(names, byName);
        keepUnique(plainNames, byPlainName);
        for (List<String> row : ReferenceTable.rows("countries.csv")) {
            var found = row.get(1).isEmpty() ? new Found(null, row.get(2)) : new Found(row.get(1), "");
            byName.put(fold(row.get(0)), found);
            byPlainName.put(plain(fold(row.get(0))), found);
        }
        var english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        for (String code : codes) {
            var found = new Found(code, "");
            byName.put(fold(code), found);
            String alpha3 = new ULocale("und_" + code).getISO3Country();
            if (alpha3.length() == 3) {
                byName.put(fold(alpha3), found);
            }
            englishNames.put(code, english.regionDisplayName(code));
        }
    }

    private static void keepUnique(Map<String, Set<String>> names, Map<String, Found> into) {
        names.forEach((name, codes) -> {
            if (codes.size() == 1) {
                into.put(name, new Found(codes.iterator().next(), ""));
            }
        });
    }

    /** Takes a second or two when it is asked for first. */
    public static Countries known() {
        return Known.COUNTRIES;
    }

    /** Changes with the tables from which names are read. */
    public static String digest() {
        return ReferenceTable.digest("countries.csv") + " ICU " + VersionInfo.ICU_VERSION;
    }

    /** @return null if no country is known under this name or code */
    public @Nullable Found find(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String folded = fold(text);
        Found found = byName.get(folded);
        return found != null || LATIN.matcher(folded).matches() ? found : byPlainName.get(plain(folded));
    }

    /** In English; the code itself if there is no such country. */
    public String nameOf(String code) {
        return englishNames.getOrDefault(code, code);
    }

    private static String fold(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(OTHERS.matcher(composed).replaceAll(""), Normalizer.Form.NFC);
    }

    private static String plain(String folded) {
        return MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD)).replaceAll("");
    }
}
