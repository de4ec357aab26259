package fr.retours.api.asked;

import fr.retours.model.id.Slug;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to ask what one page answers.
 *
 * @param words of the question, folded and each with a hyphen behind it; a group for each slot
 * @param address of the page, with slots
 * @param title of the page, with slots
 */
record QuestionPattern(Pattern words, String address, String title) {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PIECE = Pattern.compile("\\{\\w+}|[()|]|[^{}()|]+");
    private static final String NAME = "(?:[a-z0-9]+-)+?";

    /**
     * Reads one.
     *
     * @param question with turns written out
     * @param slots what may stand in those that are no names, as regular expressions
     */
    static QuestionPattern of(String question, Map<String, String> slots, String address, String title) {
        Matcher pieces = PIECE.matcher(question);
        var words = new StringBuilder();
        while (pieces.find()) {
            words.append(piece(pieces.group(), slots));
        }
        return new QuestionPattern(Pattern.compile(words.toString()), address, title);
    }

    private static String piece(String piece, Map<String, String> slots) {
        return switch (piece.charAt(0)) {
            case '(' -> "(?:";
            case ')', '|' -> piece;
            case '{' -> {
                String name = piece.substring(1, piece.length() - 1);
                yield "(?<" + name + ">" + slots.getOrDefault(name, NAME) + ")";
            }
            default -> folded(piece);
        };
    }

    /** Returns the words of a text folded, each with a hyphen behind it. */
    static String folded(String text) {
        String words = Slug.of(text);
        return words.isEmpty() ? "" : words + '-';
    }

    /** Returns what stands in each slot; empty where the question is another. */
    Optional<MatchResult> read(String folded) {
        Matcher found = words.matcher(folded);
        return found.matches() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    /** Fills slots. */
    static String filled(String text, UnaryOperator<String> values) {
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(values.apply(slot.group(1))));
    }
}
