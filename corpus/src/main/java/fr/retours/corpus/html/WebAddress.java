package fr.retours.corpus.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of pages as sites write them. Browsers take characters that RFC 3986 does not allow (blanks, {@code <},
 * {@code |}, a second {@code #}, a lone {@code %}); they are percent-encoded here, all else stays as written.
 */
public final class WebAddress {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s\\h%]+(?:[/?#].*)?", Pattern.DOTALL);
    /** Longest address: what browsers and servers take everywhere. */
    private static final int LONGEST = 2_000;

    private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");
    /** What a path, query or fragment may hold beside letters and digits; brackets may stand in the host only. */
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";

    private WebAddress() {}

    /** Returns the address, encoded where needed; empty when it is no http(s) address with a host,
     * or longer than {@value #LONGEST} characters. */
    public static Optional<URI> of(String written) {
        String address = written.strip();
        if (address.length() > LONGEST || !WEB.matcher(address).matches()) {
            return Optional.empty();
        }
        int path = pathStart(address);
        try {
            return Optional.of(new URI(address.substring(0, path) + encoded(address.substring(path))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static int pathStart(String address) {
        int at = address.indexOf("//") + 2;
        while (at < address.length() && "/?#".indexOf(address.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String encoded(String path) {
        var out = new StringBuilder(path.length());
        boolean fragment = false;
        for (int i = 0; i < path.length(); i += Character.charCount(path.codePointAt(i))) {
            int c = path.codePointAt(i);
            boolean keeps = c == '#' ? !fragment : c == '%' ? encodedAt(path, i) : allowed(c);
            fragment |= c == '#';
            if (keeps) {
                out.appendCodePoint(c);
            } else {
                encode(out, c);
            }
        }
        return out.toString();
    }

    private static boolean encodedAt(String path, int at) {
        return ENCODED.matcher(path).region(at, path.length()).lookingAt();
    }

    /** What {@link URI} takes as it is: the allowed ASCII, and other letters and signs that are no blanks. */
    private static boolean allowed(int c) {
        return c < 128
                ? Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0
                : !Character.isSpaceChar(c) && !Character.isISOControl(c);
    }

    private static void encode(StringBuilder out, int c) {
        for (byte part : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
        }
    }
}
