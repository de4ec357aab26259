package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Brackets behind a name that hold nothing but bodies: « A (Vélo en Ville) », « B (laboratoire Lisst, Université de Tours /
 * Université de Lyon) ».
 */
final class BracketBodies {
    private static final int LONGEST_NAME = 6;

    private final SlotNames slots;
    private final FunctionList functions;
    private final VerbClauses clauses;

    BracketBodies(SlotNames slots, FunctionList functions, VerbClauses clauses) {
        this.slots = slots;
        this.functions = functions;
        this.clauses = clauses;
    }

    /** Reads the whole of the brackets that a word opens as one name; two of its words have a capital. */
    Optional<BodySpan> whole(Words words, int from, int limit, BodySpans bodies) {
        if (from < 1 || !words.is(from - 1, "(") || !words.isCapital(from)) {
            return Optional.empty();
        }
        int close = from;
        while (close < limit && FunctionWords.isInner(words, close) && !clauses.isFiniteVerb(words, close)) {
            close++;
        }
        boolean name = close < limit
                && words.is(close, ")")
                && close - from > 1
                && close - from <= LONGEST_NAME
                && bodies.isFree(from, close)
                && words.isWord(close - 1)
                && !words.isNumber(close - 1)
                && functions.at(words, from).isEmpty()
                && IntStream.range(from, close).filter(words::isCapital).count() > 1;
        return name ? Optional.of(BodySpan.inSlot(from, close)) : Optional.empty();
    }

    /** Reads the bodies behind the first one, up to the end of the brackets; none when anything else stands there. */
    List<RoleSpan> further(Words words, RoleSpan first, int limit, BodySpans bodies) {
        var further = new ArrayList<RoleSpan>();
        int at = first.end();
        while (at + 1 < limit && (words.is(at, ",") || words.is(at, "/"))) {
            int next = at + 1;
            Optional<BodySpan> body = bodies.named(words, next)
                    .or(() -> slots.at(words, next, bodies))
                    .filter(one -> !one.isBarePlace());
            if (body.isEmpty()) {
                return List.of();
            }
            further.add(RoleSpan.affiliation(body.get()));
            at = body.get().to();
        }
        return words.is(at, ")") ? List.copyOf(further) : List.of();
    }
}
