package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.FunctionPortfolios;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Bodies that a function only points back to: « la présidente de l'association », « son directeur ». */
final class Anaphora {
    private static final WordClass DEFINITE = new WordClass("mots-des-organismes", "devant-renvoi-defini");
    private static final WordClass OF_WHICH = new WordClass("mots-des-fonctions", "dont");
    private static final WordClass REPRESENTED = new WordClass("mots-des-fonctions", "represente");
    private static final WordClass HEADS = new WordClass("mots-des-organismes", "renvois");
    private static final WordClass OWNERS = new WordClass("mots-des-organismes", "a-qui");
    private static final WordClass SMALL = new WordClass("mots-des-organismes", "devant-renvoi");
    private static final int SENTENCES_BACK = 3;

    private Anaphora() {}

    /** Returns the role with its body, when the words before name one that fits. */
    static RoleSpan complete(Words words, RoleSpan role, BodySpans bodies) {
        if (role.body() != null || role.from() >= role.to()) {
            return role;
        }
        Optional<StatedLevels.LevelWord> level =
                StatedLevels.endingAt(words, role.to()).filter(reported -> reported.from() > role.from() + 1);
        if (level.isPresent()) {
            return at(words, role, level.get().from(), level.get().authority(words, bodies));
        }
        for (int i = role.from() + 2; i < role.to(); i++) {
            Optional<BodySpan> body =
                    FunctionPortfolios.opens(words, i, role.to()) ? before(words, role, i, bodies) : Optional.empty();
            if (body.isPresent()) {
                return at(
                                words,
                                role,
                                StatedLevels.endingAt(words, i).orElseThrow().from(),
                                body)
                        .withPortfolio(i, role.to());
            }
        }
        String last = words.folded(role.to() - 1);
        boolean pointing = role.to() - role.from() > 2 && isDefinite(words, role.to() - 2);
        if (pointing && words.all(HEADS).contains(last)) {
            Predicate<BodySpan> fits = span -> span.isOrganisation() && isCalled(words, span, last);
            Optional<BodySpan> body =
                    latest(words, role.from(), bodies, fits).or(() -> next(words, role.end(), bodies, fits));
            return at(words, role, role.to() - 1, body);
        }
        boolean owned = role.from() > 0 && (words.in(role.from() - 1, OWNERS) || isOfWhich(words, role.from() - 1));
        return owned
                ? latest(words, role.from() - 1, bodies, span -> true)
                        .map(body -> role.withBody(body, role.end()))
                        .orElse(role)
                : role;
    }

    /** « Brest, représentée par A, élue »: the body represented is the one where the function is held. */
    static RoleSpan represented(Words words, int bearer, RoleSpan role, BodySpans bodies) {
        boolean by = bearer > 1
                && words.grammar().by().contains(words.folded(bearer - 1))
                && words.begins(bearer - 2, REPRESENTED);
        if (role.body() != null || !by) {
            return role;
        }
        int first = words.first(words.sentenceOf(bearer));
        List<BodySpan> before = bodies.within(first, bearer);
        return before.isEmpty() ? role : role.withBody(before.getLast(), role.end());
    }

    /** « la recyclerie B, dont A est la directrice », not « cinq membres de B, dont A, directrice ». */
    static RoleSpan ofWhich(Words words, int bearer, RoleSpan role, BodySpans bodies) {
        boolean open = role.body() == null
                && bearer > 0
                && words.in(bearer - 1, OF_WHICH)
                && words.anyIn(bearer, role.from(), words.all(FunctionWords.COPULAS));
        return open
                ? latest(words, bearer, bodies, span -> !span.isBarePlace())
                        .map(body -> role.withBody(body, role.end()))
                        .orElse(role)
                : role;
    }

    /** « du réseau », « de la ville »: an article or a preposition with one stands before the word. */
    private static boolean isDefinite(Words words, int i) {
        return words.in(i, DEFINITE);
    }

    /** « l'AMF, dont la présidente A… ». */
    private static boolean isOfWhich(Words words, int article) {
        return article > 0
                && words.grammar().articles().contains(words.folded(article))
                && words.in(article - 1, OF_WHICH);
    }

    /** « vice-président de la Région délégué à… »: the authority stated before the portfolio. */
    private static Optional<BodySpan> before(Words words, RoleSpan role, int portfolio, BodySpans bodies) {
        return StatedLevels.endingAt(words, portfolio)
                .filter(reported -> reported.from() > role.from() + 1)
                .flatMap(reported -> reported.authority(words, bodies));
    }

    /** The role at a body that its last words point to; those words are then no part of the function. */
    private static RoleSpan at(Words words, RoleSpan role, int pointer, Optional<BodySpan> body) {
        int to = pointer;
        while (to > role.from() + 1 && words.in(to - 1, SMALL)) {
            to--;
        }
        int end = to;
        return body.map(one -> new RoleSpan(role.from(), end, one, role.end(), role.end(), role.former(), role.end()))
                .orElse(role);
    }

    private static Optional<BodySpan> latest(Words words, int before, BodySpans bodies, Predicate<BodySpan> fits) {
        int sentence = words.sentenceOf(before);
        List<BodySpan> near = bodies.within(words.first(Math.max(0, sentence - SENTENCES_BACK)), before).stream()
                .filter(fits)
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of(near.getLast());
    }

    private static Optional<BodySpan> next(Words words, int from, BodySpans bodies, Predicate<BodySpan> fits) {
        int end = words.end(words.sentenceOf(from - 1));
        return bodies.within(from, end).stream().filter(fits).findFirst();
    }

    /** « l'association Les Mains Vertes »; of an acronym a letter stands for the word: « la FNCCR », a federation. */
    private static boolean isCalled(Words words, BodySpan span, String head) {
        boolean written = words.folded(span.from()).equals(head)
                || (span.from() > 0 && words.folded(span.from() - 1).equals(head));
        boolean acronym = span.to() - span.from() == 1 && words.isAllCapitals(span.from());
        return written || (acronym && words.folded(span.from()).startsWith(head.substring(0, 1)));
    }
}
