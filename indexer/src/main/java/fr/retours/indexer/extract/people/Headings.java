package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.people.PartRules.Meaning;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.rule.Match;
import fr.retours.model.fact.Reason;
import fr.retours.model.term.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part that the heading of its section gives to whoever speaks in a sentence: « Séance d'ouverture ». */
final class Headings {
    private static final int LONGEST = 16;
    private static final int FARTHEST = 25;
    private static final int TOPIC_REACH = 10;
    private static final Set<String> NEXT =
            Set.of("ensuite", "puis", "table", "tables", "atelier", "ateliers", "lendemain", "precede", "precedee");
    private static final Set<String> LATER = Set.of("apres", "suite", "enfin", "avant", "depuis", "outre");
    private static final Set<String> OPENING = Set.of("ouverture", "accueil", "introduction");
    private static final Set<String> CLOSING = Set.of("cloture", "conclusion", "conclusions");

    private final Map<Integer, SectionPart> bySentence = new HashMap<>();

    /** A part, and why those of a section have it. */
    record SectionPart(Part part, Reason reason) {
        static @Nullable SectionPart of(Words words, Match<Meaning> found) {
            Part part = found.value().part();
            return part == null ? null : new SectionPart(part, words.reason(found));
        }
    }

    /**
     * Reads the headings.
     *
     * @param named sentences that name people: no headings
     */
    Headings(Words words, PartRules cues, Set<Integer> named) {
        @Nullable SectionPart current = null;
        int since = 0;
        @Nullable SectionPart topic = null;
        for (int i = 0; i < words.sentenceCount(); i++) {
            topic = startsParagraph(words, i) || topic == null || moves(words, i)
                    ? topic(words, i, named, cues)
                    : topic;
            if (topic != null) {
                bySentence.put(i, topic);
            } else if (!named.contains(i) && isHeading(words, i)) {
                current = part(words, i, cues);
                since = i;
            } else if (current != null && i - since <= FARTHEST) {
                bySentence.put(i, current);
            }
        }
    }

    Optional<SectionPart> of(int sentence) {
        return Optional.ofNullable(bySentence.get(sentence));
    }

    /** Returns the part of those who speak in the paragraph that a sentence about the opening or closing begins. */
    private static @Nullable SectionPart topic(Words words, int index, Set<Integer> named, PartRules cues) {
        int first = words.first(index);
        if (!startsParagraph(words, index) || named.contains(index) || moves(words, index) || isHeading(words, index)) {
            return null;
        }
        for (int i = first; i < Math.min(first + TOPIC_REACH, words.end(index)); i++) {
            Optional<Match<Meaning>> found = cues.sections.at(words, i, words.end(words.sentenceOf(i)));
            if (found.isPresent()) {
                return SectionPart.of(words, found.get());
            }
        }
        return null;
    }

    private static boolean startsParagraph(Words words, int index) {
        Sentence sentence = words.sentence(index);
        String text = words.annotated().text();
        return sentence.start() == 0 || (text.charAt(sentence.start() - 1) == '\n' && !sentence.listItem());
    }

    /** « Ensuite », « une table ronde »: the sentence goes on to another moment of the event. */
    private static boolean moves(Words words, int index) {
        if (LATER.contains(words.folded(words.first(index)))) {
            return true;
        }
        for (int i = words.first(index); i < words.end(index); i++) {
            if (NEXT.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** A short line of its own without a bullet or an end mark. */
    private static boolean isHeading(Words words, int index) {
        Sentence sentence = words.sentence(index);
        String text = words.annotated().text();
        int count = words.end(index) - words.first(index);
        return count > 0
                && count <= LONGEST
                && (sentence.start() == 0 || text.charAt(sentence.start() - 1) == '\n')
                && (sentence.end() == text.length() || text.charAt(sentence.end()) == '\n')
                && words.isWord(words.first(index))
                && !isTime(words, index)
                && ".!…;,".indexOf(text.charAt(sentence.end() - 1)) < 0;
    }

    /** « 9 h 30 » alone on its line: what follows it may be the heading. */
    private static boolean isTime(Words words, int index) {
        int first = words.first(index);
        return words.end(index) - first <= 3 && words.isNumber(first);
    }

    private static @Nullable SectionPart part(Words words, int index, PartRules cues) {
        String all = words.folded(words.first(index), words.end(index));
        if (OPENING.contains(all)) {
            return new SectionPart(Part.OPENING, BuiltInRule.LIST_LEAD.reason(all));
        }
        if (CLOSING.contains(all)) {
            return new SectionPart(Part.CLOSING, BuiltInRule.LIST_LEAD.reason(all));
        }
        List<Match<Meaning>> found = words.all(cues.sections, index);
        return found.isEmpty() ? null : SectionPart.of(words, found.getFirst());
    }
}
