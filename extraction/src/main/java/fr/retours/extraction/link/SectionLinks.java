package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.document.BlockKind;
import fr.retours.extraction.document.DocumentTree;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties bodies with which the sentences under a heading begin: « Témoignages », then « Le PETR du Haut-Braye développe… ».
 * Immutable.
 */
record SectionLinks(LinkRules cues, VerbClauses clauses) {
    private static final double STATED = 0.65;
    private static final int FARTHEST_VERB = 30;
    private static final int LATEST_START = 2;

    List<LinkSpan> find(Words words, BodySpans bodies) {
        var links = new ArrayList<LinkSpan>();
        var tree = DocumentTree.of(words);
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            var block = tree.block(sentence);
            LinkCue cue = block.kind() == BlockKind.HEADING || block.heading() == null
                    ? null
                    : heading(words, block.heading().first());
            if (cue != null) {
                links.addAll(subjects(words, sentence, bodies, cue));
            }
        }
        return links;
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
                List<BodySpan> subjects = VerbSubjects.before(words, i, sentence, bodies);
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
