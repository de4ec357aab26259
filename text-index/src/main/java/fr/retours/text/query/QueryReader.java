package fr.retours.text.query;

import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.analysis.StopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is more than words in a query: quotes that close hold a phrase, a hyphen before a word or phrase excludes it,
 * {@code champ:valeur} asks for a field. All other punctuation only separates words, and what cannot be read otherwise is
 * read as words: nothing typed can be wrong.
 */
final class QueryReader {
    private static final String QUOTED = "(?:\"(?<ascii>[^\"]*)\"|«(?<french>[^»]*)»|“(?<english>[^”]*)”)";
    /** Only what is in quotes, behind a field's name or behind such a hyphen matches. */
    private static final Pattern MARKED =
            Pattern.compile("(?<minus>(?<![^\\s(])-)?(?:(?<![\\p{L}\\p{N}])(?<field>\\p{L}{2,}):)?"
                    + QUOTED
                    + "|(?<fieldMinus>(?<![^\\s(])-)?(?<![\\p{L}\\p{N}])(?<plainField>\\p{L}{2,}):(?<value>[\\p{L}\\p{N}][^\\s\"«»“”]*)"
                    + "|(?<![^\\s(])-(?<word>[\\p{L}\\p{N}]\\S*)");

    private static final Pattern OPEN_QUOTE = Pattern.compile("[\"«“][^\"»”]*$");

    private final String typed;
    private final StemAnalysis stems;
    private final StringBuilder plain;
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<FieldClause> fields = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    QueryReader(String typed, StemAnalysis stems) {
        this.typed = typed;
        this.stems = stems;
        this.plain = new StringBuilder(typed);
    }

    /**
     * Reads the query.
     *
     * @param looseQuotes whether words in quotes are words like all others
     */
    QueryText read(boolean looseQuotes) {
        for (Matcher marked = MARKED.matcher(typed); marked.find(); ) {
            if (isTaken(marked, looseQuotes)) {
                plain.replace(marked.start(), marked.end(), " ".repeat(marked.end() - marked.start()));
            }
        }
        Matcher open = OPEN_QUOTE.matcher(plain);
        if (open.find()) {
            unread.add(open.group());
        }
        var words = QueryText.words(plain.toString(), stems);
        unread.addAll(QueryText.unreadPrefixes(plain.toString(), words));
        return new QueryText(
                typed, words, AbbreviationGloss.in(plain.toString(), words), phrases, excluded, fields, unread);
    }

    /** Reads one part; false when it is left to be read as words. */
    private boolean isTaken(Matcher marked, boolean looseQuotes) {
        if (marked.group("plainField") != null) {
            return isField(
                    marked.group("plainField"),
                    marked.group("value"),
                    false,
                    marked.group("fieldMinus") != null,
                    marked);
        }
        var word = marked.group("word");
        String inside = word == null ? phrase(marked) : word;
        boolean unwanted = word != null || marked.group("minus") != null;
        if (marked.group("field") != null) {
            return isField(marked.group("field"), inside, true, unwanted, marked);
        }
        if (AnalyzedTerms.exact(inside).isEmpty()
                || (looseQuotes && !unwanted)
                || (word != null && isFunctionWord(word))) {
            return false;
        }
        (unwanted ? excluded : phrases).add(inside);
        return true;
    }

    /** « peut -il »: nobody excludes « il ». */
    private static boolean isFunctionWord(String word) {
        return AnalyzedTerms.exact(word).stream().allMatch(one -> StopWords.contains(one.text()));
    }

    private boolean isField(String name, String value, boolean phrase, boolean unwanted, Matcher marked) {
        Optional<FieldClause> clause = QueryField.named(name)
                .map(field -> new FieldClause(field, value, phrase, unwanted))
                .filter(one -> one.query(stems).isPresent());
        clause.ifPresentOrElse(fields::add, () -> unread.add(marked.group()));
        return clause.isPresent();
    }

    private static String phrase(Matcher marked) {
        for (String kind : List.of("ascii", "french", "english")) {
            if (marked.group(kind) != null) {
                return marked.group(kind);
            }
        }
        throw new IllegalStateException("what is marked must be a word or a phrase, got " + marked.group());
    }
}
