package fr.retours.extraction.link;

import fr.retours.extraction.body.BodyChain;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ties bodies to the event: those named one after the other behind a cue, those that are the subject of a verb, those
 * that begin the lines of a list. Immutable, safe for concurrent use.
 */
public final class LinkFinder {
    private final CueLinks cues;
    private final AgentLinks agents;
    private final BodyChain chains;
    private final SubjectLinks subjects;
    private final ListLinks lists;
    private final PresenterLinks presenters;
    private final AttributeLinks attributes;
    private final VoiceLinks voices;
    private final ThoseOfLinks those;
    private final SectionLinks sections;
    private final HouseLinks houses;

    /**
     * Makes a finder.
     *
     * @param functions words for functions, folded
     */
    public LinkFinder(
            SlotNames slots, VerbClauses clauses, Set<String> functions, KnowledgeBase knowledge, LinkRules rules) {
        var future = new FutureMeetings(clauses);
        chains = new BodyChain(slots, clauses, functions, knowledge);
        cues = new CueLinks(
                rules,
                chains,
                new ThankedBodies(clauses, functions),
                new PersonalHosts(functions),
                future,
                knowledge.table("rencontres", 1).foldedSet());
        agents = new AgentLinks(rules, clauses, chains, future);
        houses = new HouseLinks(knowledge);
        subjects = new SubjectLinks(rules, clauses, chains, knowledge);
        lists = new ListLinks(rules, slots, clauses);
        presenters = new PresenterLinks(rules, clauses, functions, knowledge);
        voices = new VoiceLinks(rules, clauses);
        those = new ThoseOfLinks(rules);
        sections = new SectionLinks(rules, clauses);
        Set<String> national = knowledge.words("mots-des-liens", "mandats-nationaux");
        Set<String> held = functions.stream()
                .filter(function -> !national.contains(function))
                .collect(Collectors.toUnmodifiableSet());
        attributes = new AttributeLinks(rules, clauses, chains, held, knowledge);
    }

    /**
     * Finds the names that nothing but a cue before them or the start of a line gives away.
     *
     * @param people words that belong to people's names
     * @return the bodies with those named so
     */
    public BodySpans withNames(Words words, BodySpans bodies, BitSet people) {
        BodySpans layer = bodies;
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            for (BodyRow row : rows(words, sentence)) {
                layer = layer.with(chains.read(words, row.from(), row.limit(), layer, people));
            }
            layer = lists.named(words, sentence, layer, people).map(layer::with).orElse(layer);
        }
        return layer;
    }

    private List<BodyRow> rows(Words words, int sentence) {
        return Stream.of(
                        cues.rows(words, sentence),
                        agents.rows(words, sentence).stream(),
                        attributes.rows(words, sentence).stream(),
                        lists.row(words, sentence).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * Finds all ties.
     *
     * @param people words that belong to people's names
     */
    public List<LinkSpan> find(Words words, BodySpans bodies, BitSet people) {
        Stream<LinkSpan> ofSentences = IntStream.range(0, words.sentenceCount())
                .boxed()
                .flatMap(sentence -> find(words, sentence, bodies, people));
        return Stream.concat(ofSentences, sections.find(words, bodies).stream()).toList();
    }

    private Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        return Stream.of(
                        cues.find(words, sentence, bodies, people),
                        agents.find(words, sentence, bodies, people),
                        subjects.find(words, sentence, bodies),
                        houses.find(words, sentence, bodies),
                        CouncilLinks.find(words, sentence, bodies),
                        presenters.find(words, sentence, bodies, people),
                        attributes.find(words, sentence, bodies, people),
                        TestimonyLinks.find(words, sentence, bodies, people),
                        voices.find(words, sentence, bodies),
                        those.find(words, sentence, bodies).stream(),
                        lists.find(words, sentence, bodies, people).stream())
                .flatMap(Function.identity());
    }
}
