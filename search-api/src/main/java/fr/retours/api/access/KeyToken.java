package fr.retours.api.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as its owner has it: {@code rt_} with the key's id and 256 random bits.
 *
 * @param id 8 lower-case hexadecimal digits
 * @param text all of it
 */
record KeyToken(String id, String text) {
    private static final Pattern FORM = Pattern.compile("rt_([0-9a-f]{8})_[0-9a-f]{64}");
    private static final int ID_BYTES = 4;
    private static final int SECRET_BYTES = 32;

    static KeyToken random(SecureRandom random) {
        String id = hex(random, ID_BYTES);
        return new KeyToken(id, "rt_" + id + '_' + hex(random, SECRET_BYTES));
    }

    /** Takes what someone sent; empty if it has not the form of a key. */
    static Optional<KeyToken> read(String sent) {
        var form = FORM.matcher(sent);
        return form.matches() ? Optional.of(new KeyToken(form.group(1), sent)) : Optional.empty();
    }

    private static String hex(SecureRandom random, int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return HexFormat.of().formatHex(made);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "rt_" + id;
    }
}
