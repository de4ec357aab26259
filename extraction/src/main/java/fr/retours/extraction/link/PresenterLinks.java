package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.link.LinkRules.VerbUse;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ties bodies whose project one of their people presented: « Anne Delmas, de la Ville de Brest, a présenté sa démarche ».
 * Of several bodies behind a name the first is meant. Immutable.
 */
final class PresenterLinks {
    private static final WordClass DETERMINERS = new WordClass("mots-des-liens", "devant-un-projet");
    private static final WordClass FORMER = new WordClass("mots-des-liens", "ancien");
    private static final WordClass SHOWN = new WordClass("mots-des-liens", "presente");
    private static final WordClass HOW = new WordClass("mots-des-liens", "comment");

    private static final double PRESENTED = 0.7;
    private static final int FARTHEST_PERSON = 35;
    private static final int NEAREST_OBJECT = 4;

    private final LinkRules cues;
    private final VerbClauses clauses;
    private final Set<String> functions;

    /** Who testifies tells what their own town does. */
    private final Set<String> testify;

    private final Set<String> present;

    /** @param functions words for functions, folded */
    PresenterLinks(LinkRules cues, VerbClauses clauses, Set<String> functions, KnowledgeBase knowledge) {
        testify = Set.copyOf(knowledge.sections("mots-des-liens").written("temoigner"));
        present = Set.copyOf(knowledge.sections("mots-des-liens").written("presenter"));
        this.cues = cues;
        this.clauses = clauses;
        this.functions = functions;
    }

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        return IntStream.range(words.first(sentence), words.end(sentence))
                .boxed()
                .flatMap(i -> at(words, i, sentence, bodies, people));
    }

    private Stream<LinkSpan> at(Words words, int i, int sentence, BodySpans bodies, BitSet people) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        if (clauses.isFiniteVerb(words, i)) {
            FactReason shown = BuiltInRule.PRESENTER.reason(words.written(i, i + 1));
            Verb verb = clauses.verbAt(words, i, limit);
            boolean testifies = testify.contains(verb.lemma());
            return Stream.concat(
                    object(words, verb, first, limit, bodies, people).map(body -> link(body, sentence, shown)).stream(),
                    presents(words, verb, limit).stream()
                            .flatMap(reported -> presenter(words, i, first, bodies, people)
                                    .filter(body -> !testifies || !body.isOrganisation())
                                    .map(body -> link(body, sentence, reported))
                                    .stream()));
        }
        if (!words.begins(i, SHOWN) || !words.grammar().by().contains(words.folded(i + 1))) {
            return Stream.empty();
        }
        FactReason shown = BuiltInRule.PRESENTER.reason(words.written(i, i + 2));
        return shownBy(words, i, first, bodies, people).map(body -> link(body, sentence, shown)).stream();
    }

    private static LinkSpan link(BodySpan body, int sentence, FactReason reason) {
        return new LinkSpan(body, LinkKind.PRESENTED, PRESENTED, sentence, reason);
    }

    /** « Anne Delmas présente la SCIC Bois Vivant ». */
    private Optional<BodySpan> object(Words words, Verb verb, int first, int limit, BodySpans bodies, BitSet people) {
        int person = people.previousSetBit(verb.at() - 1);
        if (verb.future() || !present.contains(verb.lemma()) || person < Math.max(first, verb.at() - FARTHEST_PERSON)) {
            return Optional.empty();
        }
        int name = verb.last() + 1;
        name += name < limit
                        && words.in(name, DETERMINERS)
                        && bodies.startingAt(name).isEmpty()
                ? 1
                : 0;
        return bodies.startingAt(name).filter(BodySpan::isOrganisation);
    }

    /** « le PTCE Rade, présenté par Anne Delmas ». */
    private static Optional<BodySpan> shownBy(Words words, int participle, int first, BodySpans bodies, BitSet people) {
        int before = words.is(participle - 1, ",") ? participle - 2 : participle - 1;
        return before > first && people.get(participle + 2) ? bodies.around(before) : Optional.empty();
    }

    private Optional<FactReason> presents(Words words, Verb verb, int limit) {
        if (verb.future()) {
            return Optional.empty();
        }
        if (testify.contains(verb.lemma())) {
            return Optional.of(BuiltInRule.PRESENTER.reason(words.written(verb.at(), verb.last() + 1)));
        }
        return cues.of(VerbUse.OWN_OBJECT, words, verb)
                .filter(cue -> cue.kind() == LinkKind.PRESENTED && hasProject(words, verb.last(), limit))
                .map(LinkRules.LinkCue::reason);
    }

    /** The object is one's own, or one of the things that bodies show. */
    private boolean hasProject(Words words, int verb, int limit) {
        for (int i = verb + 1; i < Math.min(limit - 1, verb + NEAREST_OBJECT); i++) {
            if (words.grammar().possessives().contains(words.folded(i))
                    || words.in(i, HOW)
                    || (words.in(i, DETERMINERS)
                            && cues.project(words.folded(i + 1)).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** « gérant d'une épicerie à Vesoul »: a place, not whom they speak for; « élue à Vesoul » is hers. */
    private boolean isWhere(Words words, BodySpan body) {
        return body.isBarePlace()
                && words.grammar().where().contains(words.folded(body.from() - 1))
                && !functions.contains(words.folded(body.from() - 2));
    }

    private Optional<BodySpan> presenter(Words words, int verb, int first, BodySpans bodies, BitSet people) {
        int person = people.previousSetBit(verb - 1);
        if (person < Math.max(first, verb - FARTHEST_PERSON)) {
            return Optional.empty();
        }
        for (int i = person + 1; i < verb; i++) {
            if (words.is(i, ";") || words.is(i, ":") || words.in(i, FORMER)) {
                return Optional.empty();
            }
        }
        return bodies.within(person + 1, verb).stream().findFirst().filter(body -> !isWhere(words, body));
    }
}
