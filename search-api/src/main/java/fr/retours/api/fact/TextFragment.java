package fr.retours.api.fact;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses that lead to a passage of a page: the text directives of the W3C community group's draft « URL Fragment Text Directives ». */
final class TextFragment {
    /** Browsers find a passage by its first and last words; a short one is given whole. */
    private static final int WORDS_WHOLE = 12;

    private static final int WORDS_AT_AN_END = 5;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TextFragment() {}

    /** Returns the address of a passage of the page. */
    static String of(URI page, String passage) {
        String mark = page.getRawFragment() == null ? "#:~:text=" : ":~:text=";
        List<String> words = BLANKS.splitAsStream(passage.strip()).toList();
        if (words.size() <= WORDS_WHOLE) {
            return page + mark + encoded(words);
        }
        var first = words.subList(0, WORDS_AT_AN_END);
        var last = words.subList(words.size() - WORDS_AT_AN_END, words.size());
        return page + mark + encoded(first) + ',' + encoded(last);
    }

    /** Hyphen, comma and ampersand have a meaning of their own there. */
    private static String encoded(List<String> words) {
        return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("-", "%2D");
    }
}
