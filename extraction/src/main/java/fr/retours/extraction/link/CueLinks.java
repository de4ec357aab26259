package fr.retours.extraction.link;

import fr.retours.extraction.body.BodyChain;
import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.extraction.link.LinkRules.Meaning;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ties the bodies named one after the other behind a cue: « organisé par », « en partenariat avec », « merci à ».
 *
 * @param meetings words for meetings, folded
 */
record CueLinks(
        LinkRules cues,
        BodyChain chains,
        ThankedBodies thanked,
        PersonalHosts hosts,
        FutureMeetings future,
        Set<String> meetings) {
    private static final WordClass ORGANISING = new WordClass("mots-des-liens", "organiser");

    /** « des mentors venus de Vannes »: a town is but where they come from. */
    private static final WordClass COMING = new WordClass("mots-des-liens", "venus");

    private static final WordClass AT_PLACE = new WordClass("mots-des-liens", "a");

    private static final double STATED = 0.95;
    private static final double VERB = 0.85;
    private static final double LOOSE = 0.7;
    private static final int OPENING_SENTENCES = 4;
    private static final int NEAREST = 1;

    private static final Set<LinkKind> GOES_ON =
            EnumSet.of(LinkKind.PRESENTED, LinkKind.REPRESENTED, LinkKind.PARTNER, LinkKind.SUPPORTER);

    /** Returns where names begin that only a cue before them shows, and how far they reach. */
    Stream<BodyRow> rows(Words words, int sentence) {
        List<RuleMatch<Meaning>> found = words.all(cues.before, sentence);
        return IntStream.range(0, found.size())
                .filter(i -> found.get(i).value().named())
                .boxed()
                .flatMap(i -> rows(words, found.get(i), limit(words, found, i, words.end(sentence))));
    }

    /** What stands behind a cue; when all to the end of the sentence are meant, behind each colon too. */
    private static Stream<BodyRow> rows(Words words, RuleMatch<Meaning> cue, int limit) {
        int start = start(words, cue);
        return IntStream.rangeClosed(start, limit)
                .filter(i -> i == start || (cue.value().all() && words.is(i - 1, ":")))
                .mapToObj(i -> new BodyRow(i, limit));
    }

    /** « avons découvert Le Relais »: a capital article that ends the cue begins the name; « organisé par : » goes on. */
    private static int start(Words words, RuleMatch<Meaning> cue) {
        int last = cue.end() - 1;
        boolean named = words.isCapital(last)
                && words.isCapital(cue.end())
                && words.grammar().articles().contains(words.folded(last));
        return named ? last : cue.end() + (words.is(cue.end(), ":") ? 1 : 0);
    }

    /** Ties the bodies behind each cue of a sentence. */
    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        List<RuleMatch<Meaning>> found = words.all(cues.before, sentence);
        return IntStream.range(0, found.size())
                .filter(i -> !future.isMeant(words, sentence, found.get(i).start()))
                .boxed()
                .flatMap(i -> find(words, found, i, bodies, people).stream());
    }

    private List<LinkSpan> find(Words words, List<RuleMatch<Meaning>> found, int i, BodySpans bodies, BitSet people) {
        RuleMatch<Meaning> cue = found.get(i);
        int sentence = words.sentenceOf(cue.start());
        int limit = limit(words, found, i, words.end(sentence));
        LinkKind kind = cue.value().kind();
        if (kind == LinkKind.SUPPORTER && cue.value().all()) {
            return thanked.find(words, cue, limit, bodies, people);
        }
        boolean elsewhere =
                kind == LinkKind.PARTNER && (isThanked(found, i) || !isAboutEvent(words, sentence, cue.start()));
        if (kind == null || elsewhere) {
            return List.of();
        }
        List<BodySpan> chain = chain(words, cue, kind, limit, bodies, people);
        var shown = new LinkCue(LinkSpan.ofEach(kind, chain.size()), words.reason(cue));
        List<BodySpan> before = kind == LinkKind.CO_ORGANIZER && !chain.isEmpty()
                ? VerbSubjects.before(words, cue.start(), sentence, bodies)
                : List.of();
        return Stream.concat(
                        LinkSpan.all(chain, shown, isLoose(kind) ? LOOSE : STATED, sentence).stream(),
                        LinkSpan.all(before, shown, VERB, sentence).stream())
                .toList();
    }

    private List<BodySpan> chain(
            Words words, RuleMatch<Meaning> cue, LinkKind kind, int limit, BodySpans bodies, BitSet people) {
        boolean all = cue.value().all();
        List<BodySpan> read = all
                ? thanked.all(words, cue, limit, bodies)
                : chains.read(words, start(words, cue), limit, bodies, people);
        List<BodySpan> loose =
                isLoose(kind) ? withoutWhere(cue.end(), read) : withoutTownBehindComma(words, cue.end(), read);
        List<BodySpan> chain = words.in(cue.end() - 2, COMING)
                ? loose.stream().filter(BodySpan::isOrganisation).toList()
                : loose;
        if (kind == LinkKind.HOST && chain.isEmpty()) {
            return hosts.behind(words, cue.end(), limit, bodies, people);
        }
        return kind == LinkKind.REPRESENTED && !all && isAreaOnly(cue.end(), chain) ? List.of() : chain;
    }

    /** What was shown, and whose people were there, is said with looser words. */
    private static boolean isLoose(LinkKind kind) {
        return kind == LinkKind.PRESENTED || kind == LinkKind.REPRESENTED;
    }

    /** « merci à nos partenaires : »: who is thanked is a supporter already. */
    private static boolean isThanked(List<RuleMatch<Meaning>> cues, int i) {
        return !cues.get(i).value().all()
                && cues.subList(0, i).stream()
                        .anyMatch(one -> one.value().all() && one.value().kind() == LinkKind.SUPPORTER);
    }

    /** Returns where the reach of a cue ends: at the next one; thanks go on over a loose one. */
    private static int limit(Words words, List<RuleMatch<Meaning>> cues, int i, int end) {
        boolean all = cues.get(i).value().all();
        return cues.subList(i + 1, cues.size()).stream()
                .filter(next -> !all || !goesOn(next.value().kind()) || isOfAbsent(words, next))
                .map(RuleMatch::start)
                .findFirst()
                .orElse(end);
    }

    /** « présents : A, B ; excusés : C ». */
    private static boolean isOfAbsent(Words words, RuleMatch<Meaning> cue) {
        return cue.value().kind() == null && words.is(cue.end() - 1, ":");
    }

    private static boolean goesOn(@Nullable LinkKind kind) {
        return kind == null || GOES_ON.contains(kind);
    }

    /** « visite du garage solidaire Le Cambouis, à Mauléon »: a bare town behind another body is but where that one is. */
    private static List<BodySpan> withoutWhere(int from, List<BodySpan> chain) {
        var kept = new ArrayList<BodySpan>();
        BodySpan before = null;
        for (BodySpan body : chain) {
            boolean leads = before == null ? body.from() - from <= NEAREST : !before.isOrganisation();
            if (leads || !body.isBareTown()) {
                kept.add(body);
            }
            before = body;
        }
        return kept;
    }

    /** « organisé par l'ADEME, à Brest, »: where, but for « remis à l'ADEME, à Brest ». */
    private static List<BodySpan> withoutTownBehindComma(Words words, int from, List<BodySpan> chain) {
        return words.in(from - 1, AT_PLACE)
                ? chain
                : chain.stream()
                        .filter(body ->
                                !body.isBareTown() || body.from() <= from + 1 || !words.in(body.from() - 1, AT_PLACE))
                        .toList();
    }

    /** « représentants des collectivités du Grand Est »: whose they are is said before the name, which is but an area. */
    private static boolean isAreaOnly(int from, List<BodySpan> chain) {
        return !chain.isEmpty()
                && !chain.getFirst().isOrganisation()
                && chain.getFirst().from() - from > NEAREST;
    }

    /** Further down a recap, partners are those of a project unless the sentence speaks of a meeting. */
    private boolean isAboutEvent(Words words, int sentence, int cue) {
        if (sentence <= OPENING_SENTENCES || cue - words.first(sentence) <= NEAREST) {
            return true;
        }
        for (int i = words.first(sentence); i < words.end(sentence); i++) {
            boolean organises = i != cue && words.begins(i, ORGANISING);
            if (meetings.contains(words.folded(i)) || organises) {
                return true;
            }
        }
        return false;
    }
}
