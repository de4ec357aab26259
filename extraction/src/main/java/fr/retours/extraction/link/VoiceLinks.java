package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.extraction.link.LinkRules.VerbUse;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ties bodies whose word the recap gives: « “Nous manquons d'artisans”, alerte la CAPEB », « Pour l'AMRF, la loi reste à
 * améliorer ». Immutable.
 */
record VoiceLinks(LinkRules cues, VerbClauses clauses) {
    private static final WordClass FRONT = new WordClass("mots-des-liens", "au-nom-de");

    private static final double QUOTED = 0.75;
    private static final double FRONTED = 0.6;

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int end = words.end(sentence);
        Stream<LinkSpan> quoted = bodies.within(first, end).stream()
                .flatMap(body -> saying(words, body.from(), first)
                        .map(cue -> new LinkSpan(body, LinkKind.REPRESENTED, QUOTED, sentence, cue.reason()))
                        .stream());
        Stream<LinkSpan> fronted = bodies.within(first, Math.min(first + 6, end)).stream()
                .limit(1)
                .filter(body -> words.is(body.to(), ",") && words.all(FRONT).contains(words.folded(first, body.from())))
                .map(body -> new LinkSpan(
                        body,
                        LinkKind.REPRESENTED,
                        FRONTED,
                        sentence,
                        BuiltInRule.VOICE.reason(words.written(first, body.from()))));
        return Stream.concat(quoted, fronted);
    }

    /** A verb of speech stands before the body, the end of a quote or a comma before the verb. */
    private Optional<LinkCue> saying(Words words, int body, int first) {
        int verb = words.beforeArticle(body);
        if (verb <= first || !clauses.isFiniteVerb(words, verb) || !clauses.isThirdPerson(words, verb)) {
            return Optional.empty();
        }
        boolean said = "»”\",–".contains(words.token(verb - 1).text());
        return Optional.of(clauses.verbAt(words, verb, verb + 1))
                .filter(found -> said && !found.future())
                .flatMap(found -> cues.of(VerbUse.SAYING, words, found));
    }
}
