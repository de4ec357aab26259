package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.model.term.LinkKind;
import java.util.List;
import java.util.stream.Stream;

/** Ties the authority whose council sat, as the title says: « Conseil communautaire de Redon Agglomération ». */
final class CouncilLinks {
    private static final WordClass COUNCILS = new WordClass("mots-des-liens", "conseils");

    private static final double TITLED = 0.75;
    /** « compte rendu de la séance du » may stand before. */
    private static final int LATEST_START = 6;

    private static final int LONGEST = 2;

    private CouncilLinks() {}

    static Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies) {
        if (words.sentence(sentence).section() != Section.TITLE) {
            return Stream.empty();
        }
        int first = words.first(sentence);
        List<BodySpan> near = bodies.within(first, Math.min(words.end(sentence), first + LATEST_START));
        return near.stream()
                .filter(body -> !body.isOrganisation()
                        && words.all(COUNCILS).contains(words.folded(body.from(), body.from() + LONGEST)))
                .map(body -> new LinkSpan(
                        body,
                        LinkKind.REPRESENTED,
                        TITLED,
                        sentence,
                        BuiltInRule.ASSEMBLY.reason(words.written(body.from(), body.from() + LONGEST))));
    }
}
