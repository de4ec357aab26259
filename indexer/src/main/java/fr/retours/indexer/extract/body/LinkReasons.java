package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.body.LinkRules.Meaning;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Reason;
import fr.retours.indexer.extract.text.Reason.Rule;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.rule.Match;
import fr.retours.indexer.rule.Rules;
import fr.retours.model.term.LinkKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells, from the list that {@link LinkFinder} reads by, what in a sentence ties a body to the event. It reads the
 * sentence again; where several words show the same, it names the nearest. Immutable, safe for concurrent use.
 */
public final class LinkReasons {
    private final LinkRules cues;
    private final Clauses clauses;

    /** Reads the list. */
    public LinkReasons(Clauses clauses, Rules rules) {
        cues = new LinkRules(rules);
        this.clauses = clauses;
    }

    /** Tells why the body named at a word has a link; empty when no cue of the sentence or its heading shows it. */
    public Optional<Reason> link(Words words, int at, LinkKind kind) {
        int sentence = words.sentenceOf(at);
        return cue(words, words.all(cues.before, sentence), at, kind, Rule.CUE_BEFORE)
                .or(() -> verb(words, sentence, kind))
                .or(() -> lead(words, sentence, kind));
    }

    private static Optional<Reason> cue(Words words, List<Match<Meaning>> found, int at, LinkKind kind, Rule rule) {
        return found.stream()
                .filter(cue -> shows(cue.value().kind(), kind))
                .min(Comparator.comparingInt(cue -> Math.abs(cue.start() - at)))
                .map(cue -> Reason.of(rule, words.written(cue.start(), cue.end())));
    }

    /** Several organisers are co-organisers. */
    private static boolean shows(@Nullable LinkKind shown, LinkKind kind) {
        return shown == kind || (shown == LinkKind.ORGANIZER && kind == LinkKind.CO_ORGANIZER);
    }

    private Optional<Reason> verb(Words words, int sentence, LinkKind kind) {
        int end = words.end(sentence);
        for (int i = words.first(sentence); i < end; i++) {
            if (clauses.isFiniteVerb(words, i)) {
                var verb = clauses.verbAt(words, i, end);
                boolean shown = Arrays.stream(VerbUse.values())
                        .map(use -> cues.of(use, verb.lemma()))
                        .flatMap(Optional::stream)
                        .anyMatch(one -> shows(one, kind));
                if (shown) {
                    return Optional.of(Reason.of(Rule.VERB, words.written(verb.at(), Math.min(verb.last() + 1, end))));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> lead(Words words, int sentence, LinkKind kind) {
        int lead = words.sentence(sentence).lead();
        return lead < 0
                ? Optional.empty()
                : cue(words, words.all(cues.leads, lead), words.end(lead), kind, Rule.LIST_LEAD);
    }
}
