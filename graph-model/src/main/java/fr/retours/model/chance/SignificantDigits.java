package fr.retours.model.chance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds what is worked out, so that every machine gives the same. */
public final class SignificantDigits {
    private static final MathContext NINE = new MathContext(9, RoundingMode.HALF_UP);

    private SignificantDigits() {}

    /** Returns a number of which rounding leaves nine digits, however small it is. */
    public static double of(double value) {
        return new BigDecimal(value).round(NINE).doubleValue();
    }
}
