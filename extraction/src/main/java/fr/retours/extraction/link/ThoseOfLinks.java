package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties bodies whose project is taken up by a pronoun: « trois démarches ont été confrontées : celle de la Ville de Brest, qui…,
 * celle du SIEL 42… ». Immutable.
 */
record ThoseOfLinks(LinkRules cues) {
    private static final WordClass THOSE = new WordClass("mots-des-liens", "celui");

    private static final double STATED = 0.7;

    List<LinkSpan> find(Words words, int sentence, BodySpans bodies) {
        var links = new ArrayList<LinkSpan>();
        int first = words.first(sentence);
        int limit = words.end(sentence);
        @Nullable FactReason project = null;
        boolean listed = false;
        for (int i = first; i + 2 < limit; i++) {
            int word = i;
            project = project != null
                    ? project
                    : cues.project(words.folded(i))
                            .map(rule -> words.reason(rule, word, word + 1))
                            .orElse(null);
            listed |= project != null && words.is(i, ":");
            FactReason reason = project;
            if (reason != null
                    && listed
                    && words.in(i, THOSE)
                    && words.grammar().of().contains(words.folded(i + 1))) {
                links.addAll(bodies
                        .named(words, i + 2)
                        .map(body -> new LinkSpan(body, LinkKind.PRESENTED, STATED, sentence, reason))
                        .stream()
                        .toList());
            }
        }
        return links;
    }
}
