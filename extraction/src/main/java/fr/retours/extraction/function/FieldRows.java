package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of fields without prepositions: « à la culture, vie associative et égalité », « finances, achats, Ville de B ». */
final class FieldRows {
    private static final int LONGEST_ROW = 14;

    private final FunctionList functions;
    private final VerbClauses clauses;
    private final Set<String> fields;

    FieldRows(FunctionList functions, VerbClauses clauses, KnowledgeBase knowledge) {
        this.functions = functions;
        this.clauses = clauses;
        fields = Stream.of("domaines", "sigles-communs")
                .flatMap(list -> knowledge.table(list, 1).foldedSet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether behind a comma a further field begins, and « et » with one more or a body ends the row. */
    boolean goOn(Words words, int at, int most, BodySpans bodies) {
        if (!isField(words, at, most)) {
            return false;
        }
        for (int i = at; i < Math.min(most, at + LONGEST_ROW); i++) {
            boolean comma = words.is(i, ",");
            if (comma && i + 1 < most && bodies.named(words, i + 1).isPresent()) {
                return true;
            }
            if (words.grammar().and().contains(words.folded(i))) {
                return i > at && isField(words, i + 1, most);
            }
            if (comma ? !isField(words, i + 1, most) : stops(words, i)) {
                return false;
            }
        }
        return false;
    }

    private boolean stops(Words words, int i) {
        return !words.isWord(i)
                || words.in(i, FunctionWords.STOPS)
                || FunctionWords.isTitle(words, i)
                || clauses.isFiniteVerb(words, i)
                || (functions.at(words, i).isPresent() && !words.tag(i).equals("ADJ"));
    }

    private boolean isField(Words words, int i, int most) {
        boolean noun = i < most
                && (words.tag(i).equals("NOUN") || words.tag(i).equals("ADJ") || fields.contains(words.folded(i)));
        return noun && functions.at(words, i).isEmpty();
    }
}
