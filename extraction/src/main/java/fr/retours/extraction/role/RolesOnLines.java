package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleParser;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.List;
import java.util.Optional;

/** Functions on the line above a name or on the one below, where the name has its line to itself. */
record RolesOnLines(RoleParser parser) {
    /** « Le Maire, ¶ A »: the function on a line of its own above a name that has its line to itself. */
    List<RoleSpan> above(Words words, int start, int end, BodySpans bodies) {
        int line = words.sentenceOf(start) - 1;
        boolean alone = line >= 0
                && start == words.first(line + 1)
                && end == words.end(line + 1)
                && words.startsLine(start)
                && words.startsLine(words.first(line));
        if (!alone) {
            return List.of();
        }
        int from = words.first(line);
        boolean opened = words.in(from, FunctionWords.OPENERS);
        if (!opened && !words.is(words.end(line) - 1, ",")) {
            return List.of();
        }
        List<RoleSpan> roles = parser.sequence(words, opened ? from + 1 : from, words.end(line), bodies);
        boolean whole = roles.size() == 1 && isEnd(words, roles.getFirst().end(), words.end(line));
        return whole && !SharedFunctions.isPlural(words, roles.getFirst()) ? roles : List.of();
    }

    /** « A ¶ Directrice de B »: a name alone on its line, and the functions on the next one. */
    List<RoleSpan> below(Words words, Bearer bearer, BodySpans bodies) {
        int sentence = words.sentenceOf(bearer.mention().from());
        boolean alone = bearer.start() == words.first(sentence)
                && sentence + 1 < words.sentenceCount()
                && isEnd(words, bearer.end(), words.end(sentence));
        if (!alone) {
            return List.of();
        }
        int end = words.end(sentence + 1);
        List<RoleSpan> roles = parser.sequence(words, words.first(sentence + 1), end, bodies);
        return roles.size() == 1 && roles.getFirst().end() == end
                ? List.of(withBodyBelow(words, roles.getFirst(), sentence + 2, bodies))
                : roles;
    }

    /** « A ¶ Directrice ¶ Ville de B »: the body that fills the line below the function. */
    private static RoleSpan withBodyBelow(Words words, RoleSpan role, int line, BodySpans bodies) {
        Optional<BodySpan> below = role.body() == null && line < words.sentenceCount()
                ? bodies.startingAt(words.first(line)).filter(body -> body.to() == words.end(line))
                : Optional.empty();
        return below.map(body -> role.withBody(body, role.end())).orElse(role);
    }

    /** Returns whether nothing but a colon or a comma stands on the line from a word on. */
    private static boolean isEnd(Words words, int at, int end) {
        return at == end || (at == end - 1 && (words.is(at, ":") || words.is(at, ",")));
    }
}
