package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.Optional;

/**
 * Functions that no list has, shown by the preposition and the body behind them: « A, lead designer au pôle numérique de la
 * Ville de B », « A, scrum lead chez Maltae ».
 */
final class UnlistedFunctions {
    private static final int LONGEST = 6;

    private final VerbClauses clauses;

    UnlistedFunctions(VerbClauses clauses) {
        this.clauses = clauses;
    }

    /** Reads a noun phrase without an article at a word right behind a name and a mark, up to its body. */
    Optional<RoleSpan> at(Words words, int start, int limit, BodySpans bodies) {
        boolean noun = false;
        for (int i = start; i < Math.min(limit - 1, start + LONGEST); i++) {
            boolean at = noun && words.in(i, FunctionWords.EMPLOYED);
            int to = i;
            Optional<RoleSpan> role = at
                    ? body(words, i + 1, bodies)
                            .filter(body -> body.to() <= limit)
                            .map(body -> RoleSpan.heldAt(start, to, body, false))
                    : Optional.empty();
            if (role.isPresent()) {
                return role;
            }
            if (!isInner(words, i, start, bodies)) {
                return Optional.empty();
            }
            noun |= words.tag(i).equals("NOUN")
                    || words.tag(i).equals("PROPN")
                    || words.tag(i).equals("X");
        }
        return Optional.empty();
    }

    private static Optional<BodySpan> body(Words words, int at, BodySpans bodies) {
        return bodies.named(words, at).filter(body -> !body.isBarePlace());
    }

    /** A word of the phrase: no verb, no mark, no name of a body; the first one no small word. */
    private boolean isInner(Words words, int i, int start, BodySpans bodies) {
        boolean small = words.in(i, FunctionWords.PREPOSITIONS)
                || words.grammar().articles().contains(words.folded(i))
                || words.in(i, FunctionWords.STOPS);
        return (i > start ? FunctionWords.isInner(words, i) : words.isWord(i) && !small)
                && !words.isNumber(i)
                && !words.tag(i).startsWith("ADV")
                && !clauses.isFiniteVerb(words, i)
                && clauses.participle(words, i).isEmpty()
                && bodies.startingAt(i).isEmpty();
    }
}
