package fr.retours.indexer.extract.link;

import fr.retours.indexer.lexicon.KnowledgeBase;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for what a body organises or hosts that brings people together: « séminaire », « tournoi ». */
final class Gatherings {
    private Gatherings() {}

    /** Returns them folded. */
    static Set<String> words(KnowledgeBase knowledge) {
        return Stream.of("rencontres", "manifestations")
                .flatMap(list -> knowledge.table(list, 1).foldedSet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
