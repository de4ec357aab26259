package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ties bodies whose experience one of their people tells: « le témoignage de Paul Simon, directeur de la SCIC Toits Communs »,
 * « Retour d'expérience de Marie Blanc (Ville de Nexon) ». Immutable.
 */
final class TestimonyLinks {
    private static final WordClass NOUNS = new WordClass("mots-des-liens", "temoignage");
    private static final WordClass OF = new WordClass("mots-des-liens", "de-temoin");

    private static final double STATED = 0.7;
    private static final int NEAREST_PERSON = 4;
    private static final int FARTHEST_BODY = 14;
    private static final int LAST = 6;

    private TestimonyLinks() {}

    static Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        Stream<LinkSpan> behind = IntStream.range(first, limit - 2)
                .filter(i -> words.in(i, NOUNS))
                .filter(i -> words.in(i + 1, OF) || words.is(i + 1, ":"))
                .boxed()
                .flatMap(
                        i -> teller(words, i, limit, bodies, people).map(body -> link(words, body, i, i + 2)).stream());
        int closing = closingTestimony(words, sentence);
        List<BodySpan> before = closing < 0 ? List.of() : bodies.within(first, limit);
        return Stream.concat(behind, before.stream().map(body -> link(words, body, closing - 2, closing + 1)));
    }

    private static LinkSpan link(Words words, BodySpan body, int from, int to) {
        FactReason reason = BuiltInRule.TESTIMONY.reason(words.written(from, to));
        return new LinkSpan(body, LinkKind.PRESENTED, STATED, words.sentenceOf(from), reason);
    }

    /** « Anne Petit, maire de Vif, et Luc Roux, maire de Die, pour le témoignage des élus ». */
    private static int closingTestimony(Words words, int sentence) {
        int limit = words.end(sentence);
        for (int i = Math.max(words.first(sentence) + 2, limit - LAST); i < limit; i++) {
            if (words.in(i, NOUNS) && words.grammar().onBehalfOf().contains(words.folded(i - 2))) {
                return words.sentence(sentence).listItem() ? i : -1;
            }
        }
        return -1;
    }

    /** The first body behind the person, before the next sentence part or verb of another. */
    private static Optional<BodySpan> teller(Words words, int noun, int limit, BodySpans bodies, BitSet people) {
        int person = people.nextSetBit(noun);
        if (person < 0 || person >= limit || person - noun > NEAREST_PERSON) {
            return Optional.empty();
        }
        int behind = people.nextClearBit(person);
        int end = Math.min(limit, behind + FARTHEST_BODY);
        for (int i = behind; i < end; i++) {
            if (words.is(i, ";") || words.is(i, ".") || people.get(i)) {
                return Optional.empty();
            }
            Optional<BodySpan> body = bodies.startingAt(i);
            if (body.isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }
}
