package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What someone leads or belongs to is a body, up to the end of the phrase: « membre de Pages et Notes en liberté », «
 * présidente de « La main verte » », « directrice Quartz Conseil ».
 */
final class LedBodies {
    private static final int LONGEST = 7;
    private static final int MOST_ADJECTIVES = 2;

    private final PhraseSet<Boolean> leading;
    private final Set<String> fields;
    private final SlotNames slots;

    /** @param fields words that with a capital alone stand for a field or a body stated before */
    LedBodies(SlotNames slots, Set<String> fields, KnowledgeBase knowledge) {
        this.slots = slots;
        this.fields = fields;
        leading = PhraseSet.of(knowledge.table("fonctions-de-tete", 1).first());
    }

    /** Reads the name behind the function; empty unless it reaches to the end of the phrase. */
    Optional<BodySpan> of(Words words, FunctionList.Head head, int end, BodySpans bodies) {
        for (int i = head.start(); i < end; i++) {
            int past = leading.longestAt(words, i).map(PhraseSet.Match::end).orElse(i);
            if (past > i && past < end) {
                Optional<BodySpan> body = behind(words, Math.max(past, head.end()), end, bodies);
                if (body.isPresent()) {
                    return body;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<BodySpan> behind(Words words, int at, int end, BodySpans bodies) {
        int of = words.pastAdjectives(at, Math.min(end, at + MOST_ADJECTIVES));
        if (of >= end || !words.grammar().of().contains(words.folded(of))) {
            return of == at && of < end ? direct(words, of, end, bodies) : Optional.empty();
        }
        int article = words.pastArticle(of + 1);
        int quote = words.in(article, FunctionWords.KINDS) ? article + 1 : article;
        return quote < end && words.opensQuote(quote)
                ? quoted(words, quote, end, bodies)
                : whole(words, article, end, bodies);
    }

    private static Optional<BodySpan> quoted(Words words, int quote, int end, BodySpans bodies) {
        int close = quote + 1;
        while (close < end && !words.closesQuote(close)) {
            close++;
        }
        boolean name = close < end && close > quote + 1 && !bodies.overlaps(quote + 1, close);
        return name ? Optional.of(BodySpan.inSlot(quote + 1, close)) : Optional.empty();
    }

    private Optional<BodySpan> whole(Words words, int from, int end, BodySpans bodies) {
        boolean name = from + 1 < end
                && end - from <= LONGEST
                && words.isCapital(from)
                && (!fields.contains(words.folded(from)) || words.grammar().in().contains(words.folded(from + 1)))
                && IntStream.range(from, end).noneMatch(i -> words.in(i, FunctionWords.PORTFOLIO))
                && !bodies.overlaps(from, end)
                && words.isWord(end - 1)
                && !words.in(end - 1, FunctionWords.PREPOSITIONS)
                && IntStream.range(from, end).allMatch(i -> words.isWord(i) || "-’'&".contains(words.written(i)));
        return name ? Optional.of(BodySpan.inSlot(from, end)) : Optional.empty();
    }

    /** « DG Greenwave »: a name that is no common word, without a preposition. */
    private Optional<BodySpan> direct(Words words, int at, int end, BodySpans bodies) {
        return slots.isUncommon(words, at)
                ? slots.at(words, at, bodies).filter(name -> name.to() == end)
                : Optional.empty();
    }
}
