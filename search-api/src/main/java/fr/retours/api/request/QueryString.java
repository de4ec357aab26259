package fr.retours.api.request;

import fr.retours.api.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes a raw query string apart, refusing what is not percent-encoded UTF-8 instead of guessing. */
final class QueryString {
    private QueryString() {}

    /**
     * Returns the values by name, both decoded, in the order written. Blank values are left out: a form sends every
     * field, filled or not.
     *
     * @throws BadParametersException if a name or value is badly encoded or has a control character
     */
    static Map<String, List<String>> parse(@Nullable String raw) {
        return parse(raw, QueryString::refuseControls);
    }

    /**
     * Returns the values of a form by name, as {@link #parse} does; they may have line breaks, as JSON has.
     *
     * @throws BadParametersException if a name or value is badly encoded
     */
    static Map<String, List<String>> parseForm(byte[] form) {
        return parse(new String(form, StandardCharsets.UTF_8), (name, value) -> {});
    }

    private static Map<String, List<String>> parse(@Nullable String raw, BiConsumer<String, String> check) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw == null) {
            return values;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals), pair);
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1), name);
            refuseControls(name, name);
            check.accept(name, value);
            if (!name.isEmpty()) {
                List<String> all = values.computeIfAbsent(name, key -> new ArrayList<>());
                if (!value.isBlank()) {
                    all.add(value);
                }
            }
        }
        return values;
    }

    private static String decode(String raw, String name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes(raw)).toString();
        } catch (CharacterCodingException | NumberFormatException | IndexOutOfBoundsException e) {
            throw refuse(name, "parameter.encoding");
        }
    }

    private static void refuseControls(String name, String text) {
        if (text.chars().anyMatch(QueryString::isControl)) {
            throw refuse(name, "parameter.control");
        }
    }

    /** What turns the direction of text around makes a title say something else than it does. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static BadParametersException refuse(String name, String reason) {
        return new BadParametersException(Map.of(ShownValue.of(name), List.of(Wording.text(reason))));
    }

    private static ByteBuffer bytes(String raw) {
        byte[] written = raw.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(written.length);
        for (int i = 0; i < written.length; i++) {
            if (written[i] == '%') {
                decoded.put((byte) (hex(written[i + 1]) << 4 | hex(written[i + 2])));
                i += 2;
            } else {
                decoded.put(written[i]);
            }
        }
        return decoded.flip();
    }

    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw new NumberFormatException("a percent sign must be followed by two hexadecimal digits");
        }
        return value;
    }
}
