package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.PhraseSet;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words for kinds of bodies, with what may follow them for a name. Immutable. */
final class OrganisationHeads {
    private final PhraseSet<Set<Follow>> heads = new PhraseSet<>();

    /** What may follow a word for a kind of body. */
    enum Follow {
        /** A name at once: « SCIC Biaujardin ». */
        NAME("nom"),
        /** A name behind « de »: « université de Lille ». */
        OF_NAME("de"),
        /** Words in lower case: « ministère de la transition écologique ». */
        WORDS("mots"),
        /** Words in lower case when an adjective of rank is among them: « direction régionale de l'agriculture ». */
        RANKED("rang"),
        /** A name at once, and only when the word itself is in capitals or has a capital. */
        CAPITAL("majuscule"),
        /** No body of its own before the name of another: « direction de l'ENA ». */
        INNER("interne");

        private final String slug;

        Follow(String slug) {
            this.slug = slug;
        }
    }

    OrganisationHeads(KnowledgeBase knowledge) {
        for (WordTable.Row row : knowledge.table("organisations-types", 2).rows()) {
            var follows = EnumSet.noneOf(Follow.class);
            for (String slug : row.text(1).split(" ", -1)) {
                follows.add(List.of(Follow.values()).stream()
                        .filter(one -> one.slug.equals(slug))
                        .findFirst()
                        .orElseThrow(() ->
                                row.problem("'" + slug + "' is not one of nom, de, mots, rang, majuscule, interne")));
            }
            heads.add(row.text(0), follows);
        }
    }

    /** Finds the longest word or phrase for a kind of body that starts at a word. */
    Optional<PhraseSet.Match<Set<Follow>>> at(Words words, int start) {
        return heads.longestAt(words, start);
    }
}
