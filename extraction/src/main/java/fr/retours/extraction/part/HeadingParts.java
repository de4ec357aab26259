package fr.retours.extraction.part;

import fr.retours.extraction.document.BlockKind;
import fr.retours.extraction.document.DocumentBlock;
import fr.retours.extraction.document.DocumentTree;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.part.PartRules.Meaning;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part that the heading of its section gives to whoever speaks in a sentence: « Séance d'ouverture ». */
final class HeadingParts {
    private static final int FARTHEST = 25;
    private static final int TOPIC_REACH = 10;
    private static final WordClass NEXT = new WordClass("mots-des-parts", "moment-suivant");
    private static final WordClass LATER = new WordClass("mots-des-parts", "moment-apres");

    private final Words words;
    private final PartRules cues;
    private final Set<Integer> named;
    private final DocumentTree document;
    /** By the sentence, the part that the sentence with which its paragraph begins gives. */
    private final Map<Integer, SectionPart> topics = new HashMap<>();

    /**
     * What is known of those of a section, and why.
     *
     * @param part null for those who were only there, or are only cited
     * @param present whether they were there
     */
    record SectionPart(@Nullable Part part, boolean present, FactReason reason) {
        static SectionPart of(Words words, RuleMatch<Meaning> found) {
            return new SectionPart(found.value().part(), found.value().present(), words.reason(found));
        }
    }

    /**
     * Reads the headings.
     *
     * @param named sentences that name people: no headings
     */
    HeadingParts(Words words, PartRules cues, Set<Integer> named) {
        this.words = words;
        this.cues = cues;
        this.named = named;
        document = DocumentTree.of(words);
        @Nullable SectionPart topic = null;
        for (int i = 0; i < words.sentenceCount(); i++) {
            topic = startsParagraph(i) || topic == null || moves(words, i) ? topic(i) : topic;
            if (topic != null) {
                topics.put(i, topic);
            }
        }
    }

    Optional<SectionPart> of(int sentence) {
        SectionPart topic = topics.get(sentence);
        DocumentBlock block = document.block(sentence);
        int farthest = block.kind() == BlockKind.PARAGRAPH ? sentence - FARTHEST : 0;
        return topic != null
                ? Optional.of(topic)
                : block.headings()
                        .filter(one -> one.first() >= farthest && !named.contains(one.first()))
                        .flatMap(one ->
                                words.all(cues.sections, one.first()).stream().limit(1))
                        .map(found -> SectionPart.of(words, found))
                        .findFirst();
    }

    /** Returns the part of those who speak in the paragraph that a sentence about the opening or closing begins. */
    private @Nullable SectionPart topic(int index) {
        int first = words.first(index);
        if (!startsParagraph(index) || named.contains(index) || moves(words, index)) {
            return null;
        }
        for (int i = first; i < Math.min(first + TOPIC_REACH, words.end(index)); i++) {
            Optional<RuleMatch<Meaning>> found = cues.sections.at(words, i, words.end(words.sentenceOf(i)));
            if (found.isPresent()) {
                return SectionPart.of(words, found.get());
            }
        }
        return null;
    }

    private boolean startsParagraph(int index) {
        DocumentBlock block = document.block(index);
        return block.first() == index && block.kind() == BlockKind.PARAGRAPH;
    }

    /** « Ensuite », « une table ronde »: the sentence goes on to another moment of the event. */
    private static boolean moves(Words words, int index) {
        return words.in(words.first(index), LATER)
                || words.anyIn(words.first(index), words.end(index), words.all(NEXT));
    }
}
