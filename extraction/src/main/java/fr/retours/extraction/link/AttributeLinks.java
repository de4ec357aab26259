package fr.retours.extraction.link;

import fr.retours.extraction.body.BodyChain;
import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
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
    private static final WordClass BE = new WordClass("mots-des-liens", "etre");
    private static final WordClass BETWEEN = new WordClass("mots-des-liens", "apres-etre");
    private static final WordClass NOT = new WordClass("mots-des-liens", "ne");
    private static final WordClass HAVE = new WordClass("mots-des-liens", "avoir");
    private static final WordClass BEEN = new WordClass("groupes-verbaux", "ete");
    private static final WordClass ELIDED_SELF = new WordClass("mots-des-liens", "s-elide");
    private static final WordClass AWARDS = new WordClass("mots-des-liens", "prix");

    private static final double SAID = 0.8;
    private static final int MOST_BETWEEN = 4;
    private static final int FARTHEST_MEETING = 7;
    private static final int LONGEST_SUBJECT = 20;

    private final LinkRules cues;
    private final VerbClauses clauses;
    private final BodyChain chains;

    private final Set<String> functions;

    private final Set<String> meetings;

    /** @param functions words for functions held at a body, folded */
    AttributeLinks(
            LinkRules cues, VerbClauses clauses, BodyChain chains, Set<String> functions, KnowledgeBase knowledge) {
        meetings = LinkRules.gatherings(knowledge);
        this.functions = functions;
        this.cues = cues;
        this.clauses = clauses;
        this.chains = chains;
    }

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        Stream<LinkSpan> are = words.all(cues.attributes, sentence).stream()
                .filter(cue -> !LinkRules.OF_MEETINGS.contains(cue.value()) || isOfMeeting(words, cue.end(), sentence))
                .flatMap(cue -> links(words, cue, sentence, bodies(words, cue, sentence, bodies, people)));
        Stream<LinkSpan> done = words.all(cues.done, sentence).stream()
                .filter(cue -> cue.start() > words.first(sentence) && words.in(cue.start() - 1, HAVE))
                .flatMap(cue -> links(
                        words, cue, sentence, subjects(words, cue.start() - 1, sentence, bodies, functions::contains)));
        Stream<LinkSpan> shown = words.all(cues.shown, sentence).stream()
                .flatMap(cue -> links(words, cue, sentence, shown(words, cue, sentence, bodies)));
        return Stream.of(are, done, shown).flatMap(Function.identity());
    }

    private static Stream<LinkSpan> links(Words words, RuleMatch<LinkKind> cue, int sentence, List<BodySpan> bodies) {
        return LinkSpan.all(bodies, LinkCue.of(words, cue), SAID, sentence).stream();
    }

    private List<BodySpan> shown(Words words, RuleMatch<LinkKind> cue, int sentence, BodySpans bodies) {
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

    private static int names(Words words, RuleMatch<LinkKind> cue) {
        return words.is(cue.end(), ":") ? cue.end() + 1 : cue.end();
    }

    private boolean isOfMeeting(Words words, int from, int sentence) {
        int limit = Math.min(words.end(sentence), from + FARTHEST_MEETING);
        return (from < words.end(sentence) && words.is(from, "."))
                || words.anyIn(from, limit, meetings)
                || words.anyIn(from, limit, words.all(AWARDS));
    }

    private List<BodySpan> bodies(Words words, RuleMatch<LinkKind> cue, int sentence, BodySpans bodies, BitSet people) {
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
        List<BodySpan> row = several ? VerbSubjects.before(words, before, sentence, bodies) : List.of();
        return row.isEmpty() ? bodies.around(before - 1).map(List::of).orElse(List.of()) : row;
    }

    /**
     * Returns the first word of « était », « ont été » right before a word, adverbs aside; -1 when there is none or the
     * verb is denied.
     */
    private static int verbOfBeing(Words words, int at, int first) {
        for (int i = at - 1; i >= Math.max(first, at - MOST_BETWEEN); i--) {
            if (words.in(i, BE)) {
                int verb = words.in(i, BEEN) && i > first ? i - 1 : i;
                boolean denied = verb > first && words.in(verb - 1, NOT);
                return !denied && (verb == i || words.in(verb, HAVE)) ? verb : -1;
            }
            if (!words.token(i).tag().equals("ADV") && !words.in(i, BETWEEN)) {
                return -1;
            }
        }
        return -1;
    }

    /** The subjects of a verb, or the bodies whose project or people are: « le partenariat entre Brest et l'ADEME a été ». */
    private List<BodySpan> subjects(Words words, int verb, int sentence, BodySpans bodies, Predicate<String> owned) {
        int at = verb > 0 && words.in(verb - 1, ELIDED_SELF) ? verb - 1 : verb;
        List<BodySpan> themselves = VerbSubjects.before(words, at, sentence, bodies);
        if (!themselves.isEmpty()) {
            return themselves;
        }
        for (int i = at - 1; i >= Math.max(words.first(sentence), at - LONGEST_SUBJECT); i--) {
            boolean within = bodies.around(i).isPresent();
            if (!within && owned.test(words.folded(i))) {
                return bodies.within(i + 1, at).stream()
                        .filter(body -> !VerbSubjects.isAgent(words, words.first(sentence), body.from()))
                        .toList();
            }
            if (!within && (words.is(i, ";") || words.is(i, ":") || clauses.isOnlyFinite(words, i))) {
                return List.of();
            }
        }
        return List.of();
    }
}
