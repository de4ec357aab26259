package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.extraction.link.LinkRules.Meaning;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the bodies behind a cue that means all of them up to the end of the sentence, most of all thanks: who is thanked
 * supports the meeting, whose people are thanked was there, who is thanked for a welcome is a host, too.
 *
 * @param functions words for functions, folded
 */
record ThankedBodies(VerbClauses clauses, Set<String> functions) {
    private static final WordClass HOSPITALITY = new WordClass("mots-des-liens", "hospitalite");
    private static final double STATED = 0.95;
    private static final double LOOSE = 0.7;
    private static final int FARTHEST_FUNCTION = 4;
    private static final int MOST_BETWEEN = 3;

    /** Ties those behind thanks. */
    List<LinkSpan> find(Words words, RuleMatch<Meaning> cue, int limit, BodySpans bodies, BitSet people) {
        List<BodySpan> behind = behind(words, cue.end(), limit, bodies);
        Map<Boolean, List<BodySpan>> byPerson = all(words, cue, behind).stream()
                .collect(Collectors.partitioningBy(body -> isBehindPerson(words, body, people)));
        List<BodySpan> thanked = byPerson.getOrDefault(false, List.of());
        FactReason reason = words.reason(cue);
        int sentence = words.sentenceOf(cue.start());
        var present = new LinkCue(LinkKind.REPRESENTED, reason);
        return Stream.of(
                        LinkSpan.all(byPerson.getOrDefault(true, List.of()), present, LOOSE, sentence),
                        LinkSpan.all(ofHolders(words, cue.end(), behind), present, LOOSE, sentence),
                        LinkSpan.all(
                                welcoming(words, cue.end(), limit, thanked),
                                new LinkCue(LinkKind.HOST, reason),
                                LOOSE,
                                sentence),
                        LinkSpan.all(thanked, new LinkCue(LinkKind.SUPPORTER, reason), STATED, sentence))
                .flatMap(List::stream)
                .toList();
    }

    /** All bodies to the end, but those that only say what someone thanked is: « merci à la présidente du Parc ». */
    List<BodySpan> all(Words words, RuleMatch<Meaning> cue, int limit, BodySpans bodies) {
        return all(words, cue, behind(words, cue.end(), limit, bodies));
    }

    private List<BodySpan> all(Words words, RuleMatch<Meaning> cue, List<BodySpan> behind) {
        return behind.stream()
                .filter(body -> cue.value().kind() == LinkKind.PARTNER || !isHeldAt(words, cue.end(), body.from()))
                .filter(body -> !isWhere(words, cue.end(), body))
                // « remercie le maire pour la route refaite par l'ONF »: who did another thing is not thanked
                .filter(body -> !VerbSubjects.isAgent(words, cue.end(), body.from()))
                .toList();
    }

    /** « merci à monsieur le maire de Vannes »: of whoever is thanked as the holder of an office, the authority was there. */
    private List<BodySpan> ofHolders(Words words, int from, List<BodySpan> behind) {
        return behind.stream()
                .filter(body -> !body.isOrganisation() && isHeldAt(words, from, body.from()))
                .toList();
    }

    /** « merci à la Région et à l'ADEME pour l'accueil »: they are hosts, too. */
    private static List<BodySpan> welcoming(Words words, int from, int limit, List<BodySpan> thanked) {
        for (int i = from + 2; i < limit; i++) {
            if (words.anyIn(i - 2, i, words.grammar().onBehalfOf()) && words.in(i, HOSPITALITY)) {
                int end = i;
                return thanked.stream().filter(body -> body.to() < end).toList();
            }
        }
        return List.of();
    }

    /** « Anne Morel (ADEME) », « Anne Morel, de l'ADEME »: returns whether only a sign and small words stand between. */
    private static boolean isBehindPerson(Words words, BodySpan body, BitSet people) {
        int first = words.first(words.sentenceOf(body.from()));
        boolean of = false;
        boolean sign = false;
        for (int i = body.from() - 1; i >= Math.max(first, body.from() - MOST_BETWEEN - 1); i--) {
            if (people.get(i)) {
                return of || sign;
            }
            of |= words.grammar().of().contains(words.folded(i));
            sign |= words.is(i, "(");
            if (words.isWord(i) && !of && !words.grammar().articles().contains(words.folded(i))) {
                return false;
            }
        }
        return false;
    }

    /** « merci à l'équipe qui nous a reçus à Brest »: a town without its level, behind a preposition, is but where. */
    private static boolean isWhere(Words words, int from, BodySpan body) {
        int before = body.from() - 1;
        return body.isBareTown()
                && before > from
                && (words.grammar().of().contains(words.folded(before))
                        || words.grammar().where().contains(words.folded(before)))
                && !words.is(before - 1, ",")
                && !words.grammar().and().contains(words.folded(before - 1));
    }

    /** « remercie les élus et rappelle que… »: returns the bodies up to where another thing is said, or to the limit. */
    private List<BodySpan> behind(Words words, int from, int limit, BodySpans bodies) {
        int end = IntStream.range(from, limit - 1)
                .filter(i -> words.grammar().and().contains(words.folded(i)) && clauses.isFiniteVerb(words, i + 1))
                .findFirst()
                .orElse(limit);
        return bodies.within(from, end);
    }

    private boolean isHeldAt(Words words, int from, int body) {
        for (int i = body - 1; i >= Math.max(from, body - FARTHEST_FUNCTION); i--) {
            if (words.is(i, ",") || words.grammar().and().contains(words.folded(i))) {
                return false;
            }
            if (functions.contains(words.folded(i)) && !words.folded(i).endsWith("s")) {
                return true;
            }
        }
        return false;
    }
}
