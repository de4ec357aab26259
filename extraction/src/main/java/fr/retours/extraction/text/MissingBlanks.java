package fr.retours.extraction.text;

import fr.retours.extraction.lexicon.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts words between which a blank is missing, where one name ends and another begins: « de FranceAnne Petit », « Anne
 * PetitAssociation des ». What is before the border is a known word, or ends someone's name; what is behind it is a given name
 * with a family name behind, or a word for a kind of body with small words behind. « McDonald » and « OpenStreetMap » stay whole.
 */
final class MissingBlanks {
    private static final Pattern TWO =
            Pattern.compile("(\\p{L}[\\p{Ll}’'-]{2,}\\p{Ll})(\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?)");

    private final Lexicon lexicon;
    private final Set<String> kinds;

    /** Takes names and words from a dictionary, kinds of bodies from the list {@code organisations-types.tsv}. */
    MissingBlanks(Lexicon lexicon, KnowledgeBase knowledge) {
        this.lexicon = lexicon;
        this.kinds = knowledge.table("organisations-types", 2).foldedSet();
    }

    /** Returns the tokens, those cut that are two. */
    List<Token> cut(List<Token> tokens) {
        var cut = new ArrayList<Token>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int border = border(tokens, i);
            int at = token.start() + border;
            if (border > 0) {
                cut.add(new Token(token.start(), at, token.text().substring(0, border), ""));
            }
            cut.add(border > 0 ? new Token(at, token.end(), token.text().substring(border), "") : token);
        }
        return cut;
    }

    /** Returns how many letters of a token are before the border; 0 when it is one word. */
    private int border(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        if (!hasBorder(word)) {
            return 0;
        }
        Matcher two = TWO.matcher(word);
        if (!two.matches() || lexicon.knows(word)) {
            return 0;
        }
        String before = two.group(1);
        String behind = two.group(2);
        boolean someone = lexicon.knows(before) && lexicon.isGivenName(behind) && isFamilyName(tokens, i + 1);
        boolean body = i > 0
                && lexicon.isGivenName(tokens.get(i - 1).text())
                && kinds.contains(QuickFold.word(behind))
                && i + 1 < tokens.size()
                && Character.isLowerCase(tokens.get(i + 1).text().codePointAt(0));
        return someone || body ? before.length() : 0;
    }

    /** Most words have no capital behind a small letter. */
    private static boolean hasBorder(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFamilyName(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        String word = tokens.get(i).text();
        return word.length() > 1
                && Character.isUpperCase(word.codePointAt(0))
                && (Character.isLowerCase(word.codePointBefore(word.length()))
                        || word.equals(word.toUpperCase(Locale.ROOT)));
    }
}
