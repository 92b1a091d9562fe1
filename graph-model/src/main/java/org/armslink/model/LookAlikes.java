package org.armslink.model;

/** Characters that are taken for one another where a number is worn or badly struck: 0 O Q D, 1 I L, 5 S, 8 B, 2 Z, 6 G. */
public final class LookAlikes {
    /** In the order in which a reading is looked for: the usual mistake first. */
    private static final String FROM = "OQDILSBZG";

    private static final String TO = "000115826";

    private LookAlikes() {}

    /** With 0 for O, Q and D, 1 for I and L, and so on: texts that may be one by look-alikes have one folded form. */
    public static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char character) {
        int at = FROM.indexOf(character);
        return at < 0 ? character : TO.charAt(at);
    }

    /** All that may be taken for a character, itself left out, the usual first; often none. */
    static String of(char character) {
        char digit = folded(character);
        var alike = new StringBuilder();
        if (digit != character) {
            alike.append(digit);
        }
        for (int i = 0; i < FROM.length(); i++) {
            if (TO.charAt(i) == digit && FROM.charAt(i) != character) {
                alike.append(FROM.charAt(i));
            }
        }
        return alike.toString();
    }
}
