package org.armslink.ingest.identity;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.ingest.identity.PersonTraits.Birth;
import org.armslink.ingest.reference.SerialTable;
import org.armslink.model.Key;

/** Invented people and firearms, each in one file or in two, the second time with planted noise; and who is who. */
final class NoisyPopulation {
    /** Shares of second records that have each fault. */
    enum Noise {
        LOW(.05, .01, .02, .02, .05),
        MIDDLE(.15, .04, .06, .05, .15),
        HIGH(.35, .10, .15, .15, .35);

        final double typo;
        final double otherScript;
        final double birthMissing;
        final double birthCoarse;
        final double serialDamaged;

        Noise(double typo, double otherScript, double birthMissing, double birthCoarse, double serialDamaged) {
            this.typo = typo;
            this.otherScript = otherScript;
            this.birthMissing = birthMissing;
            this.birthCoarse = birthCoarse;
            this.serialDamaged = serialDamaged;
        }
    }

    private static final String[] STARTS =
            "ba be bo da de di do fa fe ga go ha hu ja jo ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ro sa se so ta te to va ve vi wa ya za zo"
                    .split(" ");
    private static final String[] MIDDLES = "l r n m s d t k v b nd rt lm st rk ns".split(" ");
    private static final String[] ENDS = "a o i e an en on ov ez ina ek ar is us ade ane ier son".split(" ");
    private static final Transliterator CYRILLIC = Transliterator.getInstance("Latin-Cyrillic");
    private static final Transliterator GREEK = Transliterator.getInstance("Latin-Greek");
    private static final Transliterator ARABIC = Transliterator.getInstance("Latin-Arabic");

    final List<PersonTraits> people = new ArrayList<>();
    final List<FirearmTraits> guns = new ArrayList<>();
    /** Key of a record → number of the person or firearm that it is of. */
    final Map<Key, Integer> truth = new TreeMap<>();

    private final Random random;
    private final Noise noise;
    private final List<String> given = new ArrayList<>();
    private final List<String> family = new ArrayList<>();

    NoisyPopulation(long seed, Noise noise, int size) {
        this.random = new Random(seed);
        this.noise = noise;
        var made = new HashSet<String>();
        while (made.size() < 1_400) {
            String name = STARTS[random.nextInt(STARTS.length)]
                    + MIDDLES[random.nextInt(MIDDLES.length)]
                    + (random.nextInt(3) == 0 ? STARTS[random.nextInt(STARTS.length)] : "")
                    + ENDS[random.nextInt(ENDS.length)];
            if (made.add(name)) {
                (made.size() % 7 < 2 ? given : family).add(name);
            }
        }
        for (int i = 0; i < size; i++) {
            person(i, size);
        }
        for (int i = 0; i < size; ) {
            i = series(i, size);
        }
    }

    /** Of a list, the earlier ones far more often. */
    private String common(List<String> names) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 2)));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private void person(int number, int size) {
        String familyName = common(family);
        String name = common(given) + " " + familyName;
        Birth birth = birth(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)));
        String country = List.of("BF", "ML", "JM", "US", "BR", "ES", "RS", "MX").get(random.nextInt(8));
        Set<String> documents = chance(.4) ? Set.of("passport " + country + " " + (1_000_000 + number)) : Set.of();
        // Families share a phone.
        Set<String> phones = chance(.3) ? Set.of("e164 +999" + random.nextInt(size / 3 + 1)) : Set.of();
        List<String> aliases = chance(.15) ? List.of("el " + common(given)) : List.of();
        Key key = Key.of("Person", "one", Integer.toString(number));
        truth.put(key, number);
        people.add(new PersonTraits(key, List.of(name), aliases, Optional.of(birth), country, documents, phones));
        if (chance(.01)) {
            // A twin: the same family and day, another person.
            Key twin = Key.of("Person", "twin", Integer.toString(number));
            truth.put(twin, size * 2 + number);
            people.add(new PersonTraits(
                    twin,
                    List.of(common(given) + " " + familyName),
                    List.of(),
                    Optional.of(birth),
                    country,
                    Set.of(),
                    phones));
        }
        if (chance(.4)) {
            Key again = Key.of("Person", "two", Integer.toString(number));
            truth.put(again, number);
            people.add(new PersonTraits(
                    again,
                    List.of(damaged(name)),
                    chance(.5) ? aliases : List.of(),
                    chance(noise.birthMissing) ? Optional.empty() : Optional.of(damaged(birth)),
                    chance(noise.birthMissing * 2) ? "" : country,
                    chance(.8) ? documents : Set.of(),
                    chance(.6) ? phones : Set.of()));
        }
    }

    private static Birth birth(LocalDate day) {
        return new Birth(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private Birth damaged(Birth birth) {
        if (chance(noise.birthCoarse)) {
            return new Birth(birth.year(), chance(.5) ? birth.month() : 0, 0);
        }
        if (chance(noise.typo / 6) && birth.day() <= 12) {
            return new Birth(birth.year(), birth.day(), birth.month());
        }
        return chance(noise.typo / 6) ? new Birth(birth.year(), birth.month(), 1 + random.nextInt(28)) : birth;
    }

    private String damaged(String name) {
        String now = name;
        if (chance(noise.typo)) {
            now = slip(now);
        }
        if (chance(noise.typo / 2)) {
            String[] parts = now.split(" ");
            now = parts[parts.length - 1] + ", " + parts[0];
        }
        if (chance(noise.otherScript)) {
            return List.of(CYRILLIC, GREEK, ARABIC).get(random.nextInt(3)).transliterate(now);
        }
        return chance(.3) ? now.toUpperCase(Locale.ROOT) : now;
    }

    private String slip(String text) {
        int at = 1 + random.nextInt(text.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            default -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
        };
    }

    /** One firearm, or several of one series with serials that follow one another. */
    private int series(int number, int size) {
        String make = List.of("inventa", "madeup", "feigned", "sham", "mockarms", "ficta")
                .get((int) (6 * Math.pow(random.nextDouble(), 2)));
        String model = make + random.nextInt(5);
        String calibre = List.of("9mm", ".380", ".40", ".45").get((int) (4 * Math.pow(random.nextDouble(), 3)));
        String country = List.of("AT", "US", "BR", "TR").get(Math.abs(make.hashCode()) % 4);
        int year = 1985 + random.nextInt(38);
        int many = Math.min(size - number, chance(.12) ? 2 + random.nextInt(8) : 1);
        String letters = "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26))
                + (char) ('A' + random.nextInt(26));
        int first = random.nextInt(99_000);
        for (int i = 0; i < many; i++) {
            String serial = letters + String.format(Locale.ROOT, "%05d", first + i);
            Key key = Key.of("Firearm", "one", Integer.toString(number + i));
            truth.put(key, number + i);
            guns.add(new FirearmTraits(key, make, model, calibre, "pistol", country, year, serial));
            if (chance(.4)) {
                Key again = Key.of("Firearm", "two", Integer.toString(number + i));
                truth.put(again, number + i);
                guns.add(new FirearmTraits(
                        again,
                        chance(noise.birthMissing / 2) ? "" : make,
                        chance(noise.birthMissing * 2) ? "" : model,
                        chance(noise.birthMissing) ? "" : calibre,
                        "pistol",
                        chance(.5) ? country : "",
                        chance(.5) ? year : 0,
                        chance(noise.serialDamaged) ? damagedSerial(serial) : serial));
            }
        }
        return number + many;
    }

    String damagedSerial(String serial) {
        int at = random.nextInt(serial.length());
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> unread(serial, 1);
            case 4 -> unread(serial, 2);
            case 5, 6 -> alike(serial);
            case 7 -> serial.substring(0, at) + serial.substring(at + 1);
            case 8 ->
                at + 1 == serial.length()
                        ? serial
                        : serial.substring(0, at)
                                + serial.charAt(at + 1)
                                + serial.charAt(at)
                                + serial.substring(at + 2);
            default -> serial.substring(0, at) + (char) ('0' + random.nextInt(10)) + serial.substring(at + 1);
        };
    }

    String unread(String serial, int many) {
        var text = new StringBuilder(serial);
        while (text.chars().filter(c -> c == '?').count() < many) {
            text.setCharAt(random.nextInt(serial.length()), '?');
        }
        return text.toString();
    }

    private static String alike(String serial) {
        String from = "0158OISB";
        String to = "OISB0158";
        for (int i = 0; i < serial.length(); i++) {
            int at = from.indexOf(serial.charAt(i));
            if (at >= 0) {
                return serial.substring(0, i) + to.charAt(at) + serial.substring(i + 1);
            }
        }
        return serial;
    }

    /** Right and wrong suggestions of a band, and how many pairs there are to be found. */
    record Score(int right, int wrong, int there) {
        double precision() {
            return right + wrong == 0 ? 1 : right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) Math.max(1, there);
        }
    }

    /** Of suggestions of at least this weight above what the number of records asks for. */
    Score score(Suggestions suggestions, boolean likelyOnly, double leastWeight, String label) {
        int right = 0;
        int wrong = 0;
        for (Suggestion one : suggestions.found()) {
            if (one.weight() >= leastWeight && (!likelyOnly || one.band() == Band.LIKELY)) {
                if (Objects.equals(truth.get(one.one()), truth.get(one.other()))) {
                    right++;
                } else {
                    wrong++;
                }
            }
        }
        var counts = new TreeMap<Integer, Integer>();
        truth.forEach((key, number) -> {
            if (key.text().contains(label)) {
                counts.merge(number, 1, Integer::sum);
            }
        });
        int there = counts.values().stream().mapToInt(n -> n * (n - 1) / 2).sum();
        return new Score(right, wrong, there);
    }

    /** Share of serials with unread characters whose firearm is among the first five. */
    double amongFirstFive(int unread, int asked) {
        List<FirearmTraits> first =
                guns.stream().filter(gun -> gun.key().text().contains("3.one")).toList();
        int found = 0;
        for (int i = 0; i < asked; i++) {
            FirearmTraits gun = first.get(random.nextInt(first.size()));
            var wanted = new FirearmTraits(
                    Key.of("asked"), gun.make(), "", gun.calibre(), "", "", 0, unread(gun.serial(), unread));
            boolean there = FirearmFinder.rank(wanted, first, SerialTable.builtIn(), 5).stream()
                    .anyMatch(one -> one.one().equals(gun.key()) || one.other().equals(gun.key()));
            found += there ? 1 : 0;
        }
        return found / (double) asked;
    }
}
