package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Bodies that a function only points back to: « la présidente de l'association », « son directeur ». */
final class Anaphora {
    private static final WordClass DEFINITE = new WordClass("mots-des-organismes", "devant-renvoi-defini");
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
        String last = words.folded(role.to() - 1);
        boolean pointing = role.to() - role.from() > 2 && isDefinite(words, role.to() - 2);
        if (pointing && words.all(HEADS).contains(last)) {
            Predicate<BodySpan> fits = span -> span.isOrganisation() && isCalled(words, span, last);
            return at(words, role, role.to() - 1, latest(words, role.from(), bodies, fits));
        }
        boolean owned = role.from() > 0 && words.in(role.from() - 1, OWNERS);
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

    /** « du réseau », « de la ville »: an article or a preposition with one stands before the word. */
    private static boolean isDefinite(Words words, int i) {
        return words.in(i, DEFINITE);
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

    /** « l'association Les Mains Vertes »; of an acronym a letter stands for the word: « la FNCCR », a federation. */
    private static boolean isCalled(Words words, BodySpan span, String head) {
        boolean written = words.folded(span.from()).equals(head)
                || (span.from() > 0 && words.folded(span.from() - 1).equals(head));
        boolean acronym = span.to() - span.from() == 1 && words.isAllCapitals(span.from());
        return written || (acronym && words.folded(span.from()).startsWith(head.substring(0, 1)));
    }
}
