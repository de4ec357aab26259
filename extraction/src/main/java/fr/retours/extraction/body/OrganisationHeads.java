package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for kinds of bodies, with what may follow them for a name. Immutable. */
final class OrganisationHeads {
    private final PhraseSet<Set<Follow>> heads = new PhraseSet<>();
    /** « École », « Club »: only with a capital, whatever the same word in lower case says. */
    private final PhraseSet<Set<Follow>> capitalHeads = new PhraseSet<>();

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
        INNER("interne"),
        /** Nothing, when it is the only one of its kind there: « le comité des fêtes ». */
        ALONE("seul"),
        /** It is no body, whatever follows: « réseau de chaleur de Rennes ». */
        NOTHING("rien");

        private final String slug;

        Follow(String slug) {
            this.slug = slug;
        }

        private static String slugs() {
            return Arrays.stream(values()).map(one -> one.slug).collect(Collectors.joining(", "));
        }
    }

    OrganisationHeads(KnowledgeBase knowledge) {
        for (WordTable.Row row : knowledge.table("organisations-types", 2).rows()) {
            var follows = EnumSet.noneOf(Follow.class);
            for (String slug : row.text(1).split(" ", -1)) {
                follows.add(Arrays.stream(Follow.values())
                        .filter(one -> one.slug.equals(slug))
                        .findFirst()
                        .orElseThrow(() -> row.problem("'" + slug + "' is not one of " + Follow.slugs())));
            }
            (follows.contains(Follow.CAPITAL) ? capitalHeads : heads).add(row.text(0), follows);
        }
    }

    /** Finds the longest word or phrase for a kind of body that starts at a word. */
    Optional<PhraseSet.Match<Set<Follow>>> at(Words words, int start) {
        Optional<PhraseSet.Match<Set<Follow>>> any = heads.longestAt(words, start);
        return words.isCapital(start)
                ? Stream.of(any, capitalHeads.longestAt(words, start))
                        .flatMap(Optional::stream)
                        .reduce(OrganisationHeads::longer)
                : any;
    }

    /** The longer of two; what may follow either when they are as long as each other. */
    private static PhraseSet.Match<Set<Follow>> longer(
            PhraseSet.Match<Set<Follow>> one, PhraseSet.Match<Set<Follow>> other) {
        if (one.end() != other.end()) {
            return one.end() > other.end() ? one : other;
        }
        var both = EnumSet.copyOf(one.value());
        both.addAll(other.value());
        return new PhraseSet.Match<>(one.start(), one.end(), both);
    }
}
