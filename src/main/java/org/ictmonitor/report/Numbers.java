package org.ictmonitor.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale and on every machine. */
final class Numbers {
    /** Digits that count in files: more than any of our samples supports, fewer than where processors differ. */
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private static final int DECIMALS = 3;
    private static final double SMALLEST_SHOWN = 0.0005;

    private Numbers() {}

    /** For files: six significant digits, no exponent; empty for what is no number. */
    static String exact(Object value) {
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        return Double.isFinite(number) ? rounded(number).toPlainString() : "";
    }

    /** For people: three decimals, so that columns line up; what would read as zero and is not keeps two digits. */
    static String shown(Object value) {
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        if (!Double.isFinite(number)) {
            return "";
        }
        if (number != 0 && Math.abs(number) < SMALLEST_SHOWN) {
            return new BigDecimal(number).round(new MathContext(2)).toString();
        }
        return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    static BigDecimal rounded(double number) {
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
