package fr.retours.extraction.link;

import fr.retours.extraction.body.BodyChain;
import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ties those by whom a meeting was organised where their name stands farther than a cue reaches: « organisées du 5 au 7 juin
 * 2019 à la Halle aux grains de Blois, par l'ADEME ».
 */
record AgentLinks(LinkRules cues, VerbClauses clauses, BodyChain chains, FutureMeetings future) {
    private static final WordClass ORGANISED = new WordClass("mots-des-liens", "organise");
    private static final double CONFIDENCE = 0.85;
    private static final int NEAREST_AGENT = 6;
    private static final int FARTHEST_AGENT = 25;

    /** Returns where their names begin, and how far they reach. */
    List<BodyRow> rows(Words words, int sentence) {
        return participles(words, sentence)
                .mapToObj(i -> row(words, i, sentence))
                .toList();
    }

    /** Ties those who organised. */
    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        return participles(words, sentence)
                .filter(i -> !future.isMeant(words, sentence, i))
                .boxed()
                .flatMap(i -> {
                    BodyRow row = row(words, i, sentence);
                    List<BodySpan> chain = chains.read(words, row.from(), row.limit(), bodies, people);
                    LinkKind kind = LinkSpan.ofEach(LinkKind.ORGANIZER, chain.size());
                    var cue = new LinkCue(kind, BuiltInRule.AGENT.reason(words.written(i, row.from())));
                    return LinkSpan.all(chain, cue, CONFIDENCE, sentence).stream();
                });
    }

    private IntStream participles(Words words, int sentence) {
        return IntStream.range(words.first(sentence), words.end(sentence))
                .filter(i -> words.in(i, ORGANISED))
                .filter(i -> agent(words, i, words.end(sentence)) > i + NEAREST_AGENT);
    }

    private BodyRow row(Words words, int participle, int sentence) {
        int by = agent(words, participle, words.end(sentence));
        int limit = words.all(cues.before, sentence).stream()
                .map(RuleMatch::start)
                .filter(start -> start > by)
                .findFirst()
                .orElse(words.end(sentence));
        return new BodyRow(by + 1, limit);
    }

    private int agent(Words words, int participle, int end) {
        for (int i = participle + 1; i < Math.min(end, participle + FARTHEST_AGENT); i++) {
            if (words.grammar().by().contains(words.folded(i))) {
                return i;
            }
            if (words.is(i, ";") || clauses.isFiniteVerb(words, i)) {
                return -1;
            }
        }
        return -1;
    }
}
