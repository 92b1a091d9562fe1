package org.armslink.ingest.synthetic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Seeded inventions: names, firearms, days. Every draw comes from one stream, so the same seed invents the same. */
final class Invention {
    private static final Map<String, List<String>> GIVEN = Map.of(
            "US",
                    List.of(
                            "Darren", "Colby", "Marlene", "Trent", "Janelle", "Wade", "Corinne", "Dwight", "Lacey",
                            "Boyd"),
            "JM",
                    List.of(
                            "Delroy", "Shanice", "Orville", "Keisha", "Winston", "Tamara", "Leroy", "Nadine", "Errol",
                            "Marva"),
            "HT", List.of("Jean-Robert", "Mirlande", "Wilner", "Ketsia", "Fritz", "Rose-Laure", "Guerrier", "Nadège"),
            "BF",
                    List.of(
                            "Issouf",
                            "Aminata",
                            "Boukary",
                            "Salimata",
                            "Adama",
                            "Rasmata",
                            "Idrissa",
                            "Fatimata",
                            "Moussa"),
            "BR", List.of("Edmilson", "Rosângela", "Valdir", "Jussara", "Gilmar", "Iracema", "Nivaldo", "Luzia"),
            "ES", List.of("Iker", "Nerea", "Gonzalo", "Montserrat", "Álvaro", "Begoña", "Jordi", "Rocío"),
            "BA", List.of("Emir", "Lejla", "Damir", "Amra", "Senad", "Jasmina", "Nihad", "Mirela"));
    private static final Map<String, List<String>> FAMILY = Map.of(
            "US",
                    List.of(
                            "Quillfeather",
                            "Tarrowby",
                            "Brankston",
                            "Odderly",
                            "Pellwick",
                            "Mayhorne",
                            "Cressgate",
                            "Stokely-Vane"),
            "JM",
                    List.of(
                            "Broomvale",
                            "Tinglade",
                            "Morantree",
                            "Cashewell",
                            "Bluffield",
                            "Gallowmere",
                            "Pimentor",
                            "Riverstock"),
            "HT", List.of("Belrivaj", "Montciel", "Lakansyèl", "Toussardin", "Grandbwa", "Petibèl", "Delakou"),
            "BF",
                    List.of(
                            "Zabréga",
                            "Tiendoro",
                            "Kabouré-Sana",
                            "Ouédramba",
                            "Sawadoré",
                            "Koulibéga",
                            "Nikiéba",
                            "Yamébila"),
            "BR", List.of("Cajuvante", "Pedralina", "Moraleiro", "Serranilho", "Vinhagre", "Barrocal", "Itaruna"),
            "ES", List.of("Arribalde", "Castrillejo", "Montsenyac", "Olivarejo", "Puigverd", "Zurbarando", "Peñalisa"),
            "BA", List.of("Hadžibrdo", "Kovinar", "Suljakić", "Drinjanin", "Mostarčić", "Vrbanović", "Begluk"));
    private static final Map<String, String> SAME_REGION =
            Map.of("TT", "JM", "ML", "BF", "NE", "BF", "CI", "BF", "PY", "BR", "MX", "BR", "BE", "ES", "FR", "ES");

    private final SplittableRandom random;
    private final Map<String, Integer> taken = new HashMap<>();

    Invention(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Rank 0 to count - 1, the first ones much more often: half of all draws fall on about 2 % of 240. */
    int heavyTailed(int count) {
        double u = random.nextDouble();
        return Math.min(count - 1, (int) (Math.pow(count + 1, u * u * 1.02) - 1));
    }

    /** A number from 1 on with a heavy tail (Pareto with exponent 1.6), at most {@code most}. */
    int size(int most) {
        return (int) Math.min(most, Math.floor(Math.pow(1 - random.nextDouble(), -1 / 1.6)));
    }

    /** A name nobody has, in the manner of the country; numbered when drawn again. */
    String name(String country) {
        String region = SAME_REGION.getOrDefault(country, country);
        String name =
                oneOf(GIVEN.getOrDefault(region, List.of())) + " " + oneOf(FAMILY.getOrDefault(region, List.of()));
        int times = taken.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " " + roman(times);
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                text.append(letters[i]);
            }
        }
        return text.toString();
    }

    /** Days from sale to crime: (days + 1) lognormal with μ 6.77 and σ 1.40, as in the Delaware data; at most 20 years. */
    int daysToCrime() {
        return (int) Math.min(7_300, Math.round(Math.exp(6.77 + 1.40 * gaussian()) - 1));
    }

    private double gaussian() {
        // Box and Muller (1958): SplittableRandom's own nextGaussian may differ between versions of Java.
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    LocalDate day(LocalDate first, int days) {
        return first.plusDays(random.nextInt(days));
    }

    /** 9 mm 70 %, .380 9 %, .40 7.5 %, .45 4.4 %, .22 2.7 %, others the rest. */
    String calibre() {
        double u = random.nextDouble();
        if (u < .70) {
            return "9 mm";
        }
        if (u < .79) {
            return ".380";
        }
        if (u < .865) {
            return ".40";
        }
        if (u < .909) {
            return ".45";
        }
        return u < .936 ? ".22" : "7.62 mm";
    }

    /** A serial number that no maker issues: it begins with ZZ. */
    String serial() {
        return String.format(java.util.Locale.ROOT, "ZZ%c%05d", (char) ('A' + below(26)), below(100_000));
    }
}
