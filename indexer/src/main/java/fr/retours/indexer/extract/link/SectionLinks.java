package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.link.LinkRules.LinkCue;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties bodies with which the sentences under a heading begin: « Témoignages », then « Le PETR du Haut-Braye développe… ».
 * Immutable.
 */
record SectionLinks(LinkRules cues, Clauses clauses) {
    private static final double STATED = 0.65;
    private static final int LONGEST_HEADING = 12;
    private static final int FARTHEST_VERB = 30;
    private static final int LATEST_START = 2;
    private static final String ENDS = ".!?…;,:";

    List<LinkSpan> find(Words words, BodySpans bodies) {
        var links = new ArrayList<LinkSpan>();
        LinkCue heading = null;
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            if (isHeading(words, sentence)) {
                heading = heading(words, sentence);
            } else if (heading != null) {
                links.addAll(subjects(words, sentence, bodies, heading));
            }
        }
        return links;
    }

    /** A short line of its own without an end mark; what looks like a line of a list has a blank line before. */
    static boolean isHeading(Words words, int index) {
        Sentence sentence = words.sentence(index);
        String text = words.annotated().text();
        int length = words.end(index) - words.first(index);
        String before = sentence.listItem() ? "\n\n" : "\n";
        return sentence.section() == Section.BODY
                && length > 0
                && length <= LONGEST_HEADING
                && text.startsWith(before, sentence.start() - before.length())
                && (sentence.end() == text.length() || text.charAt(sentence.end()) == '\n')
                && ENDS.indexOf(text.charAt(sentence.end() - 1)) < 0;
    }

    private @Nullable LinkCue heading(Words words, int sentence) {
        int first = words.first(sentence);
        return words.all(cues.headings, sentence).stream()
                .filter(cue -> cue.start() <= first + LATEST_START)
                .map(cue -> LinkCue.of(words, cue))
                .findFirst()
                .orElse(null);
    }

    private List<LinkSpan> subjects(Words words, int sentence, BodySpans bodies, LinkCue heading) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        for (int i = first + 1; i < Math.min(limit, first + FARTHEST_VERB); i++) {
            if (clauses.isFiniteVerb(words, i) && clauses.isThirdPerson(words, i)) {
                List<BodySpan> subjects = Subjects.before(words, i, sentence, bodies);
                if (!subjects.isEmpty()) {
                    boolean opens = subjects.getFirst().from() <= first + LATEST_START;
                    return opens && !clauses.verbAt(words, i, limit).future()
                            ? LinkSpan.all(subjects, heading, STATED, sentence)
                            : List.of();
                }
            }
        }
        return List.of();
    }
}
