package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ties the authority whose council sat, as the title says, « Conseil communautaire de Redon Agglomération », or the first
 * sentences, « Le conseil municipal de Vif, dûment convoqué, s'est réuni ».
 */
final class CouncilLinks {
    private static final WordClass COUNCILS = new WordClass("mots-des-liens", "conseils");
    private static final WordClass MET = new WordClass("mots-des-liens", "reunis");

    private static final double SAT = 0.75;
    /** « compte rendu de la séance du » may stand before. */
    private static final int LATEST_START = 6;

    private static final int LONGEST = 2;
    private static final int FIRST_SENTENCES = 3;
    /** « légalement convoqué le 3 mai » may stand before the verb. */
    private static final int FARTHEST_VERB = 24;

    private CouncilLinks() {}

    static Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies) {
        return councils(words, sentence, bodies).stream()
                .filter(body -> !body.isOrganisation()
                        && words.all(COUNCILS).contains(words.folded(body.from(), body.from() + LONGEST)))
                .flatMap(body -> Stream.of(LinkKind.ORGANIZER, LinkKind.REPRESENTED)
                        .map(kind -> new LinkSpan(
                                body,
                                kind,
                                SAT,
                                sentence,
                                BuiltInRule.ASSEMBLY.reason(words.written(body.from(), body.from() + LONGEST)))));
    }

    private static List<BodySpan> councils(Words words, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        if (words.sentence(sentence).section() == TextSection.TITLE) {
            return bodies.within(first, Math.min(limit, first + LATEST_START));
        }
        return words.opensBody(sentence, FIRST_SENTENCES)
                ? bodies.within(first, limit).stream()
                        .filter(body ->
                                words.anyIn(body.to(), Math.min(limit, body.to() + FARTHEST_VERB), words.all(MET)))
                        .toList()
                : List.of();
    }
}
