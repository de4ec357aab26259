package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodyChain;
import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.link.LinkRules.LinkCue;
import fr.retours.indexer.extract.link.LinkRules.VerbUse;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Clauses.Verb;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ties bodies that stand behind the verb whose subject they are: « comme l'a rappelé l'AMF », « la journée qu'organisait
 * la Ville de Brest », « une table ronde à laquelle participaient l'ADEME et le CNFPT ». Immutable.
 */
final class InvertedLinks {
    private static final WordClass ASIDES = new WordClass("mots-des-liens", "incise-apres-le-verbe");
    private static final WordClass RELATIVES = new WordClass("mots-des-liens", "relatifs-complements");
    private static final WordClass COMPARING = new WordClass("mots-des-liens", "comme-l-a-dit");
    private static final WordClass US = new WordClass("mots-des-liens", "nous-sujet");
    private static final WordClass IT = new WordClass("mots-des-liens", "pronom-neutre");

    private static final double SAID = 0.75;
    private static final int FARTHEST_MEETING = 5;
    private static final int LONGEST_ASIDE = 6;

    private final LinkRules cues;
    private final Clauses clauses;
    private final BodyChain chains;

    /** These have no object: a body right behind them is their subject. */
    private final Set<String> presence;
    /** In the present it tells of a habit: « un réseau auquel participe la Ville ». */
    private final Set<String> participate;

    private final Set<String> meetings;

    InvertedLinks(LinkRules cues, Clauses clauses, BodyChain chains, KnowledgeBase knowledge) {
        presence = Set.copyOf(knowledge.sections("mots-des-liens").written("verbes-sans-objet"));
        participate = Set.copyOf(knowledge.sections("mots-des-liens").written("participer"));
        meetings = LinkRules.gatherings(knowledge);
        this.cues = cues;
        this.clauses = clauses;
        this.chains = chains;
    }

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        return inverted(words, sentence, bodies).flatMap(one -> {
            List<BodySpan> behind = chains.read(words, one.row.from(), one.row.limit(), bodies, people);
            LinkKind each = LinkSpan.ofEach(one.cue.kind(), behind.size());
            return behind.stream().map(body -> new LinkSpan(body, each, SAID, sentence, one.cue.reason()));
        });
    }

    /** Finds where the subjects of such verbs begin. */
    List<BodyRow> rows(Words words, int sentence, BodySpans bodies) {
        return inverted(words, sentence, bodies).map(Inverted::row).toList();
    }

    private record Inverted(LinkCue cue, BodyRow row) {}

    private Stream<Inverted> inverted(Words words, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        return IntStream.range(first, limit)
                .filter(i -> clauses.isFiniteVerb(words, i) && clauses.isThirdPerson(words, i))
                .mapToObj(i -> clauses.verbAt(words, i, limit))
                .filter(verb -> !verb.future())
                .flatMap(verb -> {
                    int behind = behind(words, verb.last() + 1, limit, bodies);
                    Optional<LinkCue> cue = behind < 0 ? Optional.empty() : kind(words, verb, first);
                    return cue.map(one -> new Inverted(one, new BodyRow(behind, limit))).stream();
                });
    }

    /** Returns where a name stands right behind a verb, « pour la première fois » aside; or -1. */
    private int behind(Words words, int from, int limit, BodySpans bodies) {
        for (int at = from; at < Math.min(limit, from + LONGEST_ASIDE); at++) {
            if (opensName(words, at) || bodies.named(words, at).isPresent()) {
                return at;
            }
            if (!words.in(at, ASIDES) && !words.token(at).tag().equals("ADV")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean opensName(Words words, int at) {
        return words.isCapital(at)
                || (words.grammar().articles().contains(words.folded(at)) && words.isCapital(at + 1));
    }

    private Optional<LinkCue> kind(Words words, Verb verb, int first) {
        if (presence.contains(verb.lemma())) {
            return Optional.of(new LinkCue(
                            LinkKind.REPRESENTED,
                            BuiltInRule.PRESENCE.reason(words.written(verb.at(), verb.last() + 1))))
                    .filter(cue -> !participate.contains(verb.lemma()) || clauses.isPast(words, verb));
        }
        int relative = relative(words, verb.at(), first);
        if (relative < 0) {
            return Optional.empty();
        }
        Optional<LinkCue> shown = Stream.of(VerbUse.SUBJECT, VerbUse.PAST, VerbUse.SPEECH, VerbUse.SAYING)
                .map(use -> cues.of(use, words, verb))
                .flatMap(Optional::stream)
                .findFirst();
        return shown.filter(cue -> !LinkRules.OF_MEETINGS.contains(cue.kind()) || isOfMeeting(words, relative, first));
    }

    /** Returns where « que », « auquel », or « comme l' » stands right before a verb, or -1. */
    private static int relative(Words words, int verb, int first) {
        int before = verb - 1;
        if (before > first && words.in(before, US)) {
            before--;
        }
        if (before >= first && words.in(before, RELATIVES)) {
            return before;
        }
        boolean so = before > first && words.in(before, IT) && words.in(before - 1, COMPARING);
        return so ? before - 1 : -1;
    }

    /** « la journée qu'organise la Ville ». */
    private boolean isOfMeeting(Words words, int relative, int first) {
        return words.anyIn(Math.max(first, relative - FARTHEST_MEETING), relative, meetings);
    }
}
