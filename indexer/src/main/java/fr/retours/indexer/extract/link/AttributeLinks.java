package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodyChain;
import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.link.LinkRules.LinkCue;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.rule.Match;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ties bodies to the event by what is said that they are or were: « l'ADEME était partenaire de la journée », « l'ADEME,
 * partenaire de la journée, », « étaient présents l'ADEME et le CNFPT », « le projet de l'ADEME a été présenté ». Immutable.
 */
final class AttributeLinks {
    private static final double SAID = 0.8;
    private static final int MOST_BETWEEN = 4;
    private static final int FARTHEST_MEETING = 7;
    private static final int LONGEST_SUBJECT = 20;
    private static final Set<LinkKind> OF_MEETINGS =
            EnumSet.of(LinkKind.ORGANIZER, LinkKind.CO_ORGANIZER, LinkKind.HOST, LinkKind.SUPPORTER, LinkKind.PARTNER);

    private final LinkRules cues;
    private final Clauses clauses;
    private final BodyChain chains;

    private final Set<String> functions;

    private final Set<String> be;
    private final Set<String> between;
    private final Set<String> have;
    private final Set<String> been;
    private final Set<String> elidedSelf;
    private final Subjects rows;
    private final Set<String> meetings;
    private final Set<String> awards;

    /** @param functions words for functions held at a body, folded */
    AttributeLinks(LinkRules cues, Clauses clauses, BodyChain chains, Set<String> functions, KnowledgeBase knowledge) {
        be = knowledge.words("mots-des-liens", "etre");
        between = knowledge.words("mots-des-liens", "apres-etre");
        have = knowledge.words("mots-des-liens", "avoir");
        been = knowledge.words("groupes-verbaux", "ete");
        elidedSelf = knowledge.words("mots-des-liens", "s-elide");
        rows = new Subjects(knowledge);
        awards = knowledge.words("mots-des-liens", "prix");
        meetings = knowledge.table("rencontres", 1).foldedSet();
        this.functions = functions;
        this.cues = cues;
        this.clauses = clauses;
        this.chains = chains;
    }

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        Stream<LinkSpan> are = words.all(cues.attributes, sentence).stream()
                .filter(cue -> !OF_MEETINGS.contains(cue.value()) || isOfMeeting(words, cue.end(), sentence))
                .flatMap(cue -> links(words, cue, sentence, bodies(words, cue, sentence, bodies, people)));
        Stream<LinkSpan> done = words.all(cues.done, sentence).stream()
                .filter(cue -> cue.start() > words.first(sentence) && have.contains(words.folded(cue.start() - 1)))
                .flatMap(cue -> links(
                        words, cue, sentence, subjects(words, cue.start() - 1, sentence, bodies, functions::contains)));
        Stream<LinkSpan> shown = words.all(cues.shown, sentence).stream()
                .flatMap(cue -> links(words, cue, sentence, shown(words, cue, sentence, bodies)));
        return Stream.of(are, done, shown).flatMap(Function.identity());
    }

    private static Stream<LinkSpan> links(Words words, Match<LinkKind> cue, int sentence, List<BodySpan> bodies) {
        return LinkSpan.all(bodies, LinkCue.of(words, cue), SAID, sentence).stream();
    }

    private List<BodySpan> shown(Words words, Match<LinkKind> cue, int sentence, BodySpans bodies) {
        int verb = verbOfBeing(words, cue.start(), words.first(sentence));
        return verb < 0
                ? List.of()
                : subjects(
                        words,
                        verb,
                        sentence,
                        bodies,
                        word -> cues.project(word).isPresent());
    }

    /** Finds where bodies begin behind « Étaient présents : ». */
    List<BodyRow> rows(Words words, int sentence) {
        int first = words.first(sentence);
        return words.all(cues.attributes, sentence).stream()
                .filter(cue -> verbOfBeing(words, cue.start(), first) == first)
                .map(cue -> new BodyRow(names(words, cue), words.end(sentence)))
                .toList();
    }

    private static int names(Words words, Match<LinkKind> cue) {
        return words.is(cue.end(), ":") ? cue.end() + 1 : cue.end();
    }

    private boolean isOfMeeting(Words words, int from, int sentence) {
        if (from < words.end(sentence) && words.is(from, ".")) {
            return true;
        }
        for (int i = from; i < Math.min(words.end(sentence), from + FARTHEST_MEETING); i++) {
            if (meetings.contains(words.folded(i)) || awards.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    private List<BodySpan> bodies(Words words, Match<LinkKind> cue, int sentence, BodySpans bodies, BitSet people) {
        int first = words.first(sentence);
        int verb = verbOfBeing(words, cue.start(), first);
        if (verb == first) {
            return chains.read(words, names(words, cue), words.end(sentence), bodies, people);
        }
        if (verb > first) {
            return subjects(words, verb, sentence, bodies, functions::contains);
        }
        int before = cue.start() - 1;
        if (before <= first || !words.is(before, ",")) {
            return List.of();
        }
        boolean several = words.folded(cue.end() - 1).endsWith("s");
        List<BodySpan> row = several ? rows.before(words, before, sentence, bodies) : List.of();
        return row.isEmpty() ? bodies.around(before - 1).map(List::of).orElse(List.of()) : row;
    }

    /** Returns the first word of « était », « ont été » that ends right before a word, adverbs aside; or -1. */
    private int verbOfBeing(Words words, int at, int first) {
        for (int i = at - 1; i >= Math.max(first, at - MOST_BETWEEN); i--) {
            if (be.contains(words.folded(i))) {
                int verb = been.contains(words.folded(i)) && i > first ? i - 1 : i;
                return verb == i || have.contains(words.folded(verb)) ? verb : -1;
            }
            if (!words.token(i).tag().equals("ADV") && !between.contains(words.folded(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** The subjects of a verb, or the bodies whose project or people are: « le partenariat entre Brest et l'ADEME a été ». */
    private List<BodySpan> subjects(Words words, int verb, int sentence, BodySpans bodies, Predicate<String> owned) {
        int at = verb > 0 && elidedSelf.contains(words.folded(verb - 1)) ? verb - 1 : verb;
        List<BodySpan> themselves = rows.before(words, at, sentence, bodies);
        if (!themselves.isEmpty()) {
            return themselves;
        }
        for (int i = at - 1; i >= Math.max(words.first(sentence), at - LONGEST_SUBJECT); i--) {
            boolean within = bodies.around(i).isPresent();
            if (!within && owned.test(words.folded(i))) {
                return bodies.within(i + 1, at);
            }
            if (!within && (words.is(i, ";") || words.is(i, ":") || clauses.isOnlyFinite(words, i))) {
                return List.of();
            }
        }
        return List.of();
    }
}
