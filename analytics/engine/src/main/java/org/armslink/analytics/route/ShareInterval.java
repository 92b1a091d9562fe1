package org.armslink.analytics.route;

/**
 * Wilson's (1927) score interval of a share, 95 %: the shares for which so many out of so many are not unusual.
 *
 * @param share the observed one; 0 where there is nothing to share
 */
public record ShareInterval(double share, double low, double high) {
    /** What to print beside the figures. */
    public static final String METHOD = "95 % score interval (Wilson) of a share";

    private static final double Z = 1.959963984540054;

    /** @param count 0 to {@code of} */
    public static ShareInterval of(int count, int of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("A share is of 0 to " + of + ", but was: " + count);
        }
        if (of == 0) {
            return new ShareInterval(0, 0, 1);
        }
        double share = (double) count / of;
        double middle = share + Z * Z / (2.0 * of);
        double half = Z * Math.sqrt((share * (1 - share) + Z * Z / (4.0 * of)) / of);
        double scale = 1 + Z * Z / of;
        return new ShareInterval(
                share, count == 0 ? 0 : (middle - half) / scale, count == of ? 1 : (middle + half) / scale);
    }
}
