package org.armslink.ingest.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.armslink.ingest.RefusedRowException;
import org.armslink.model.Property.Type;
import org.jspecify.annotations.Nullable;

/**
 * A number; {@code 380.0} is the whole number 380.
 *
 * @param degrees the most of an angle to either side; 0 if it is none
 */
record Amount(Value text, boolean whole, @Nullable BigDecimal atLeast, int degrees) implements OfText {
    /** Reading a number takes time with the square of its length. */
    private static final int LONGEST = 100;

    @Override
    public @Nullable Object of(RowValues row) {
        String written = (String) text.of(row);
        if (written == null) {
            return null;
        }
        if (written.length() > LONGEST) {
            throw refused(written, "has " + written.length() + " characters, and a number has " + LONGEST);
        }
        BigDecimal number = read(row, written);
        if (atLeast != null && number.compareTo(atLeast) < 0) {
            throw refused(written, "must be at least " + atLeast);
        }
        if (degrees > 0 && number.abs().compareTo(BigDecimal.valueOf(degrees)) > 0) {
            throw refused(
                    written,
                    "is beyond " + degrees + " degrees; is the sign before its decimals missing? Correct it or"
                            + " leave it empty");
        }
        try {
            return whole ? (Object) number.longValueExact() : (Object) finite(number);
        } catch (ArithmeticException e) {
            throw refused(written, noNumber(row));
        }
    }

    private BigDecimal read(RowValues row, String written) {
        try {
            Set<BigDecimal> meanings = row.isNumber(names(), written)
                    ? Set.of(new BigDecimal(written))
                    : degrees > 0
                            ? NumberRule.meaningsAsAngle(written)
                            : NumberRule.meanings(row.numberRule(), written);
            if (meanings.size() > 1) {
                List<String> either =
                        meanings.stream().map(BigDecimal::toPlainString).toList();
                throw refused(
                        written,
                        "can mean " + String.join(" or ", either) + "; say in the mapping which sign stands before"
                                + " decimals in this file, with decimalSign: point or decimalSign: comma, or write"
                                + " it without a sign between thousands");
            }
            if (!meanings.isEmpty()) {
                return meanings.iterator().next();
            }
        } catch (NumberFormatException e) {
            // Its exponent is out of all bounds.
        }
        throw refused(written, noNumber(row));
    }

    private String noNumber(RowValues row) {
        NumberRule rule = degrees > 0 ? null : row.numberRule();
        return "is no " + (whole ? "whole number" : "number")
                + (rule == null ? "" : " as this source writes them (" + rule.examples + ")")
                + "; correct it or leave it empty";
    }

    private RefusedRowException refused(String written, String reason) {
        return new RefusedRowException(String.join(", ", names()), written, reason);
    }

    private static double finite(BigDecimal number) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("too large");
        }
        return value;
    }

    @Override
    public Type type() {
        return whole ? Type.INTEGER : Type.DECIMAL;
    }
}
