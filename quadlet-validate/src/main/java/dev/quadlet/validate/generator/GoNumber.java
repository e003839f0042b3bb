package dev.quadlet.validate.generator;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers as the generator reads them: decimal, octal behind a 0, hexadecimal behind 0x. */
final class GoNumber {

    private static final Pattern NUMBER =
            Pattern.compile("\\+?(?:0[xX](?<hex>[+]?[0-9a-fA-F]+)|(?<octal>0[0-7]*)|(?<decimal>[+]?[1-9][0-9]*))");

    private static final BigInteger LARGEST = BigInteger.valueOf(0xFFFF_FFFFL);

    private GoNumber() {}

    /** Whether the text is a way to say 0. */
    static boolean isZero(String text) {
        return isUnsigned(text)
                && text.replaceFirst("\\+?(0[xX])?", "").replace("0", "").isEmpty();
    }

    /** Whether the text is a number of 32 bits without sign; what is none counts as 0. */
    static boolean isUnsigned(String text) {
        var match = NUMBER.matcher(text);
        if (!match.matches()) {
            return false;
        }
        BigInteger value = match.group("hex") != null
                ? new BigInteger(match.group("hex").replace("+", ""), 16)
                : match.group("octal") != null
                        ? new BigInteger(match.group("octal"), 8)
                        : new BigInteger(match.group("decimal").replace("+", ""));
        return value.compareTo(LARGEST) <= 0;
    }
}
