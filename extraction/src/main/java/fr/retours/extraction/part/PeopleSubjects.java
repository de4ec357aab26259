package fr.retours.extraction.part;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.text.Words;
import java.util.Objects;
import java.util.Optional;

/** Tells whether people named one after the other are the subject of a verb, and whom they speak for: « l'ADEME (A) ». */
final class PeopleSubjects {
    private static final WordClass OBJECT_OF = new WordClass("mots-des-parts", "complement");
    private static final WordClass CLERGY = new WordClass("mots-des-parts", "clerge");

    private PeopleSubjects() {}

    /** Returns whether the people can be the subject of the verb behind them. */
    static boolean isSubject(Words words, PeopleChain chain) {
        int before = beforeTitle(words, speaker(words, chain) - 1);
        return before < words.first(chain.sentence()) || !words.in(before, OBJECT_OF);
    }

    /** « par le père A »: returns the word before such a title and its article. */
    private static int beforeTitle(Words words, int before) {
        return before >= 0 && words.in(before, CLERGY) ? words.beforeArticle(before) : before;
    }

    /** Returns where the phrase of the people begins; of « l'ADEME (A) » with the body, which A speaks for. */
    private static int speaker(Words words, PeopleChain chain) {
        return bracketBody(words, chain)
                .map(body -> words.beforeArticle(body.from()) + 1)
                .orElse(chain.start());
    }

    /** Finds the body behind which the people stand in brackets: « l'ADEME (A) ». */
    static Optional<BodySpan> bracketBody(Words words, PeopleChain chain) {
        return chain.people().getFirst().roles().stream()
                .filter(role -> words.is(chain.start() - 1, "("))
                .map(RoleSpan::body)
                .filter(Objects::nonNull)
                .filter(body -> body.to() == chain.start() - 1)
                .findFirst();
    }
}
