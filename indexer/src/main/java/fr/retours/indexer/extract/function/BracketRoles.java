package fr.retours.indexer.extract.function;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Brackets that name a function in words of their own before the body: « A (Back-end développeur, Kisio) », « A (chargée de
 * projets - service mobilité, Nantes Métropole) », « A (juriste, pôle achats, Ville de Lyon) ».
 */
final class BracketRoles {
    private static final int LONGEST = 30;
    private static final int LONGEST_BODY = 5;
    private static final int SHORTEST_NOUN = 5;
    private static final WordClass SMALL = new WordClass("mots-des-fonctions", "pas-une-fonction-entre-parentheses");

    private final Functions functions;
    private final Clauses clauses;

    BracketRoles(Functions functions, Clauses clauses) {
        this.functions = functions;
        this.clauses = clauses;
    }

    /** Reads the brackets that a word opens; empty when the grammar of functions reads what is in them as well. */
    Optional<RoleSpan> read(Words words, int open, int limit, BodySpans bodies) {
        int close = close(words, open, Math.min(limit, open + LONGEST));
        int comma = last(words, open, close);
        if (close < 0 || comma <= open || !isPlain(words, open, comma, bodies)) {
            return Optional.empty();
        }
        boolean several = last(words, open, comma) > open;
        boolean own = functions.at(words, open).isPresent()
                ? several || hasDash(words, open, comma)
                : isPhrase(words, open, comma);
        Optional<BodySpan> body = own ? body(words, comma + 1, close, several, bodies) : Optional.empty();
        return body.map(one -> RoleSpan.heldAt(open, phraseEnd(words, open, comma), one, false));
    }

    /** Returns where the brackets end, at the end of the line at the latest; -1 when they hold a clause or brackets. */
    private int close(Words words, int open, int most) {
        int i = open;
        while (i < most && !words.is(i, ")")) {
            if ("(;:".contains(words.written(i)) || clauses.isFiniteVerb(words, i)) {
                return -1;
            }
            i++;
        }
        return words.is(i, ")") || i == words.end(words.sentenceOf(open)) ? i : -1;
    }

    private static int last(Words words, int from, int to) {
        int i = to - 1;
        while (i > from && !words.is(i, ",")) {
            i--;
        }
        return i;
    }

    private static boolean hasDash(Words words, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> "-–—".contains(words.written(i)));
    }

    private static int phraseEnd(Words words, int from, int comma) {
        int to = comma;
        while (to > from + 1 && !words.isWord(to - 1)) {
            to--;
        }
        return to;
    }

    /** Several words, common ones in lower case among them: « Traitement de la donnée », not « Bourg Saint Andéol ». */
    private static boolean isPhrase(Words words, int from, int to) {
        boolean small = words.in(from, FunctionWords.PREPOSITIONS)
                || words.grammar().articles().contains(words.folded(from))
                || words.in(from, SMALL);
        return !small
                && !Units.isUnit(words, from)
                && IntStream.range(from, to).allMatch(i -> FunctionWords.isInner(words, i))
                && to - from > 1
                && IntStream.range(from, to)
                        .anyMatch(i -> !words.isCapital(i) && words.folded(i).length() >= SHORTEST_NOUN);
    }

    /** No body is named before the last comma, and no further function begins there. */
    private boolean isPlain(Words words, int open, int comma, BodySpans bodies) {
        for (int i = open; i < comma; i++) {
            boolean next = words.is(i, ",") && (functions.at(words, i + 1).isPresent() || words.isCapital(i + 1));
            boolean body = bodies.startingAt(i).isPresent() && !Units.isUnit(words, i);
            if (next || body) {
                return false;
            }
        }
        return true;
    }

    private static Optional<BodySpan> body(Words words, int from, int close, boolean several, BodySpans bodies) {
        Optional<BodySpan> named = bodies.named(words, from).filter(body -> body.to() == close);
        boolean name = named.isEmpty()
                && !several
                && words.isCapital(from)
                && close - from <= LONGEST_BODY
                && !bodies.overlaps(from, close);
        return name ? Optional.of(BodySpan.inSlot(from, close)) : named;
    }
}
