package fr.retours.extraction.text;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts French text into tokens as the French treebanks of Universal Dependencies do: an elided word keeps its
 * apostrophe and stands alone ({@code l'} {@code Île-Saint-Denis}), hyphens stay inside words, acronyms with dots and
 * abbreviations keep their dots. What is longer than any word, and no address, is no token. Apostrophes inside names
 * ({@code Compost'Ond}, {@code aujourd'hui}) do not cut.
 */
final class FrenchTokenizer {
    private static final String LETTER = "[\\p{L}\\p{M}]";
    private static final String APOSTROPHE = "['’ʼ]";

    private final Pattern token;

    /** No French word has half of it. Beyond, finders would make names of it that no store can keep. */
    private static final int LONGEST_WORD = 100;

    /** Takes what is cut off, and what is not, from the list {@code decoupage.txt}. */
    FrenchTokenizer(KnowledgeBase knowledge) {
        var cutting = knowledge.sections("decoupage");
        String elided = PhrasePattern.anyOf(cutting.written("elisions"));
        String particles = PhrasePattern.anyOf(cutting.written("particules"));
        String inclusive = PhrasePattern.anyOf(cutting.written("debut-inclusif")) + "|"
                + PhrasePattern.anyOf(cutting.written("fin-inclusive")) + "\\b";
        token = Pattern.compile(String.join(
                "|",
                "\\p{Ll}++(?=[\\s,])", // most words: nothing else need be tried
                "(?:https?://|www\\.)[^\\s<>«»\"]*[^\\s<>«»\".,;:!?)]", // addresses on the web
                "[\\p{Alnum}._+-]++@[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+", // and by mail
                "(?i:" + elided + APOSTROPHE + ")(?=" + LETTER + "|\\d|[\"«“])",
                "(?:\\p{Lu}\\.){2,}\\p{Lu}?(?!" + LETTER + ")", // S.C.I.C.
                new Abbreviations(knowledge).pattern(),
                "\\p{Lu}\\p{Ll}?\\.?-\\p{Lu}\\p{Ll}?\\.(?=[\\s\\p{Z}]*[\\p{L},])", // initials: J.-P. Dupont
                "\\p{Lu}\\.(?=[\\s\\p{Z}]+[\\p{Lu}(]|[\\s\\p{Z}]+" + particles + "\\b|\\p{Lu}\\p{Ll})", // J. Dupont
                "[-+]?\\d+(?:[ .,\\u00A0\\u202F]\\d{3})*(?:[.,]\\d+)?(?:" + LETTER
                        + "+)?\\d*", // 4 000, 2,5, 1er, 10h30
                LETTER + "++(?:(?:" + APOSTROPHE + "|-|\\d|&|·|\\.(?=" + inclusive + "))" + LETTER + "++|\\d++)*+",
                "\\.{2,}|…",
                "[-–—]+",
                "[^\\s\\p{Z}\\p{Cf}]")); // a no-break space is no token
    }

    /** Finds the tokens of a stretch; tags are left empty. */
    List<Token> tokenize(String text, int from, int to) {
        var tokens = new ArrayList<Token>();
        var matcher = token.matcher(text).region(from, to);
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            String word = matcher.group();
            if (word.length() <= LONGEST_WORD || isAddress(word)) {
                tokens.add(new Token(matcher.start(), matcher.end(), word, ""));
            }
        }
        return tokens;
    }

    /** Returns whether a token is an address on the web or by mail. */
    static boolean isAddress(String word) {
        return word.length() > 1 && (word.indexOf('/') >= 0 || word.indexOf('@') >= 0 || word.startsWith("www."));
    }
}
