package fr.retours.corpus.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a page's bytes are to be read. A byte order mark decides. Then the bytes themselves: text with accents that is
 * UTF-8 throughout is hardly ever anything else, whatever a saved page still declares. Then the declaration, Latin-1
 * taken for windows-1252 as browsers do; a page that says UTF-8 and mostly is not, or says nothing, is windows-1252.
 */
final class PageCharset {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
    private static final Pattern LATIN = Pattern.compile("(?i)(?:iso-?8859-?1|latin-?1|us-ascii|ascii)");
    /** Where HTML demands the declaration to stand, and some more for those that do not know. */
    private static final int HEAD = 4096;

    private PageCharset() {}

    /** Decodes a page; what cannot be decoded becomes U+FFFD. */
    static String decode(byte[] bytes) {
        Charset marked = mark(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        return new String(bytes, guess(bytes));
    }

    private static @Nullable Charset mark(byte[] bytes) {
        int first = at(bytes, 0) << 8 | at(bytes, 1);
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xEFBB && at(bytes, 2) == 0xBF ? StandardCharsets.UTF_8 : null;
    }

    private static Charset guess(byte[] bytes) {
        Charset declared = declared(bytes);
        Utf8 utf8 = Utf8.of(bytes);
        if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
            return utf8.sound >= utf8.unsound ? StandardCharsets.UTF_8 : WINDOWS;
        }
        return utf8.unsound == 0 && utf8.sound > 0 ? StandardCharsets.UTF_8 : declared;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(head);
        if (!found.find()) {
            return null;
        }
        try {
            return LATIN.matcher(found.group(1)).matches() ? WINDOWS : Charset.forName(found.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** How many characters beyond ASCII are UTF-8, and how many bytes are not. */
    private record Utf8(int sound, int unsound) {
        static Utf8 of(byte[] bytes) {
            int sound = 0;
            int unsound = 0;
            for (int i = 0; i < bytes.length; i++) {
                int length = bytes[i] >= 0 ? 0 : following(bytes, i);
                sound += length > 0 ? 1 : 0;
                unsound += bytes[i] < 0 && length == 0 ? 1 : 0;
                i += length;
            }
            return new Utf8(sound, unsound);
        }
    }

    /** Returns how many continuation bytes a lead byte has behind it; 0 when it is no whole UTF-8 sequence. */
    private static int following(byte[] bytes, int lead) {
        int b = at(bytes, lead);
        int length = b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
        for (int i = 1; i <= length; i++) {
            if ((at(bytes, lead + i) & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }
}
