package fr.retours.indexer.extract.part;

import fr.retours.indexer.extract.part.PartRules.Meaning;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.indexer.rule.Match;
import fr.retours.model.fact.FactReason;
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
    private static final int LONGEST_TITLE = 3;
    private static final int FARTHEST = 25;
    private static final int TOPIC_REACH = 10;
    private static final WordClass NEXT = new WordClass("mots-des-parts", "moment-suivant");
    /** « Nom, fonction »: the head of a table below the heading. */
    private static final WordClass COLUMNS = new WordClass("mots-des-parts", "colonnes");

    private static final WordClass LATER = new WordClass("mots-des-parts", "moment-apres");

    private final Map<Integer, SectionPart> bySentence = new HashMap<>();

    /**
     * What is known of those of a section, and why.
     *
     * @param part null for those who were only there, or are only cited
     * @param present whether they were there
     */
    record SectionPart(@Nullable Part part, boolean present, FactReason reason) {
        static SectionPart of(Words words, Match<Meaning> found) {
            return new SectionPart(found.value().part(), found.value().present(), words.reason(found));
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
            } else if (!named.contains(i) && isHeading(words, i) && isHead(words, i, named, cues)) {
                SectionPart said = said(words, i, cues);
                boolean goesOn = said == null
                        && current != null
                        && current.part() == null
                        && (leadsList(words, i) || words.in(words.first(i), COLUMNS));
                current = goesOn ? current : said;
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
        return words.in(words.first(index), LATER)
                || words.anyIn(words.first(index), words.end(index), words.all(NEXT));
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

    /** « Anne Petit ¶ Membres excusés »: a line below a name that tells of those below it. */
    private static boolean isHead(Words words, int index, Set<Integer> named, PartRules cues) {
        return !isBelowName(words, index, named) || said(words, index, cues) != null;
    }

    /** « Anne Petit ¶ Secrétaire »: the line right below a name says more of it. */
    private static boolean isBelowName(Words words, int index, Set<Integer> named) {
        String text = words.annotated().text();
        return index > 0
                && named.contains(index - 1)
                && text.substring(
                                words.sentence(index - 1).end(),
                                words.sentence(index).start())
                        .equals("\n")
                && words.end(index) - words.first(index) <= LONGEST_TITLE;
    }

    /** « 9 h 30 » alone on its line: what follows it may be the heading. */
    private static boolean isTime(Words words, int index) {
        int first = words.first(index);
        return words.end(index) - first <= 3 && words.isNumber(first);
    }

    /** « Réutilisateurs : », under « Participants »: it only sorts those of the heading above. */
    private static boolean leadsList(Words words, int index) {
        return words.is(words.end(index) - 1, ":");
    }

    private static @Nullable SectionPart said(Words words, int index, PartRules cues) {
        List<Match<Meaning>> found = words.all(cues.sections, index);
        return found.isEmpty() ? null : SectionPart.of(words, found.getFirst());
    }
}
