package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodyChain;
import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.body.SlotNames;
import fr.retours.indexer.extract.link.LinkRules.LinkCue;
import fr.retours.indexer.extract.link.LinkRules.Meaning;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.indexer.rule.Match;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ties bodies to the event: those named one after the other behind a cue, those that are the subject of a verb, those
 * that begin the lines of a list, those whose meeting it is. Immutable, safe for concurrent use.
 */
public final class LinkFinder {
    /** « Rendez-vous au Havre en 2024 ». */
    private static final WordClass RENDEZ_VOUS = new WordClass("mots-des-liens", "rendez-vous");

    private static final WordClass ORGANISED = new WordClass("mots-des-liens", "organise");
    private static final WordClass ORGANISING = new WordClass("mots-des-liens", "organiser");
    private static final WordClass HOSPITALITY = new WordClass("mots-des-liens", "hospitalite");

    private static final double STATED = 0.95;
    private static final double VERB = 0.85;
    private static final double LOOSE = 0.7;
    private static final int FARTHEST_VERB = 100;
    private static final int OPENING_SENTENCES = 4;
    private static final int FARTHEST_FUNCTION = 4;
    private static final int NEAREST = 1;
    private static final int NEAREST_AGENT = 6;
    private static final int FARTHEST_AGENT = 25;
    private static final Set<LinkKind> LOOSE_KINDS = EnumSet.of(LinkKind.PRESENTED, LinkKind.REPRESENTED);

    private static final Set<LinkKind> GOES_ON =
            EnumSet.of(LinkKind.PRESENTED, LinkKind.REPRESENTED, LinkKind.PARTNER, LinkKind.SUPPORTER);

    private final LinkRules cues;
    private final Clauses clauses;
    private final Set<String> functions;
    private final BodyChain chains;
    private final SubjectLinks subjects;
    private final ListLinks lists;
    private final HolderLinks holders;
    private final PresenterLinks presenters;
    private final AttributeLinks attributes;
    private final BracketLinks brackets;
    private final VoiceLinks voices;
    private final InvertedLinks inverted;
    private final ThoseOfLinks those;
    private final OwnMeetings own;
    private final SectionLinks sections;
    private final HouseLinks houses;
    private final PersonalHosts hosts;

    private final Set<String> meetings;

    /**
     * Makes a finder.
     *
     * @param functions words for functions, folded
     */
    public LinkFinder(
            SlotNames slots, Clauses clauses, Set<String> functions, KnowledgeBase knowledge, LinkRules cues) {
        this.cues = cues;
        hosts = new PersonalHosts(functions);
        own = new OwnMeetings(knowledge);
        houses = new HouseLinks(knowledge);
        meetings = knowledge.table("rencontres", 1).foldedSet();
        this.clauses = clauses;
        this.functions = functions;
        chains = new BodyChain(slots, clauses, knowledge);
        subjects = new SubjectLinks(cues, clauses, chains, knowledge);
        lists = new ListLinks(cues, slots, clauses);
        presenters = new PresenterLinks(cues, clauses, functions, knowledge);
        brackets = new BracketLinks(knowledge);
        voices = new VoiceLinks(cues, clauses);
        inverted = new InvertedLinks(cues, clauses, chains, knowledge);
        those = new ThoseOfLinks(cues);
        sections = new SectionLinks(cues, clauses);
        Set<String> national = knowledge.words("mots-des-liens", "mandats-nationaux");
        Set<String> held = functions.stream()
                .filter(function -> !national.contains(function))
                .collect(Collectors.toUnmodifiableSet());
        holders = new HolderLinks(cues, clauses, held);
        attributes = new AttributeLinks(cues, clauses, chains, held, knowledge);
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
            for (BodyRow row : rows(words, sentence, layer, people)) {
                layer = layer.with(chains.read(words, row.from(), row.limit(), layer, people));
            }
            layer = lists.named(words, sentence, layer, people).map(layer::with).orElse(layer);
        }
        return layer;
    }

    private List<BodyRow> rows(Words words, int sentence, BodySpans bodies, BitSet people) {
        var all = new ArrayList<>(brackets.rows(words, sentence, people));
        List<Match<Meaning>> found = words.all(cues.before, sentence);
        for (int i = 0; i < found.size(); i++) {
            Match<Meaning> cue = found.get(i);
            if (cue.value().named()) {
                all.addAll(rows(words, cue, limit(found, i, words.end(sentence))));
            }
        }
        all.addAll(farAgents(words, sentence)
                .mapToObj(i -> agents(words, i, sentence))
                .toList());
        all.addAll(attributes.rows(words, sentence));
        all.addAll(inverted.rows(words, sentence, bodies));
        return all;
    }

    /** What stands behind a cue; when all to the end of the sentence are meant, behind each colon too. */
    private static List<BodyRow> rows(Words words, Match<Meaning> cue, int limit) {
        return IntStream.rangeClosed(cue.end(), limit)
                .filter(i -> i == cue.end() || (cue.value().all() && words.is(i - 1, ":")))
                .mapToObj(i -> new BodyRow(i, limit))
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
        return Stream.of(ofSentences, own.find(words, bodies).stream(), sections.find(words, bodies).stream())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        return Stream.of(
                        brackets.find(words, sentence, bodies, people),
                        behindCues(words, sentence, bodies, people),
                        farAgents(words, sentence, bodies, people),
                        subjects.find(words, sentence, bodies),
                        houses.find(words, sentence, bodies),
                        CouncilLinks.find(words, sentence, bodies),
                        presenters.find(words, sentence, bodies, people),
                        holders.find(words, sentence, bodies),
                        attributes.find(words, sentence, bodies, people),
                        TestimonyLinks.find(words, sentence, bodies, people),
                        voices.find(words, sentence, bodies),
                        inverted.find(words, sentence, bodies, people),
                        those.find(words, sentence, bodies).stream(),
                        lists.find(words, sentence, bodies, people).stream())
                .flatMap(Function.identity());
    }

    private Stream<LinkSpan> behindCues(Words words, int sentence, BodySpans bodies, BitSet people) {
        var links = new ArrayList<LinkSpan>();
        List<Match<Meaning>> found = words.all(cues.before, sentence);
        for (int i = 0; i < found.size(); i++) {
            Match<Meaning> cue = found.get(i);
            int limit = limit(found, i, words.end(sentence));
            LinkKind kind = cue.value().kind();
            if (kind == null || isToCome(words, sentence, cue.start())) {
                continue;
            }
            if (kind == LinkKind.PARTNER && isThanked(found, i)) {
                continue;
            }
            List<BodySpan> chain = cue.value().all()
                    ? allBehind(words, cue, limit, bodies)
                    : chains.read(words, cue.end(), limit, bodies, people);
            if (kind == LinkKind.SUPPORTER && cue.value().all()) {
                // « merci à Anne Morel (ADEME) »: a body named behind someone thanked was there by that person
                Map<Boolean, List<BodySpan>> byPerson = chain.stream()
                        .collect(Collectors.partitioningBy(body -> PersonalBodies.isBehindOne(words, body, people)));
                var present = new LinkCue(LinkKind.REPRESENTED, words.reason(cue));
                links.addAll(LinkSpan.all(byPerson.getOrDefault(true, List.of()), present, LOOSE, sentence));
                chain = byPerson.getOrDefault(false, List.of());
                links.addAll(LinkSpan.all(ofHolders(words, cue.end(), limit, bodies), present, LOOSE, sentence));
                links.addAll(welcomed(words, cue, chain, limit, sentence));
            }
            if (LOOSE_KINDS.contains(kind)) {
                chain = withoutWhere(cue.end(), chain);
            }
            if (kind == LinkKind.HOST && chain.isEmpty()) {
                chain = hosts.behind(words, cue.end(), limit, bodies, people);
            }
            if (kind == LinkKind.REPRESENTED && !cue.value().all() && isAreaOnly(cue.end(), chain)) {
                continue;
            }
            if (kind == LinkKind.PARTNER && !isAboutEvent(words, sentence, cue.start())) {
                continue;
            }
            var shown = new LinkCue(LinkSpan.ofEach(kind, chain.size()), words.reason(cue));
            links.addAll(LinkSpan.all(chain, shown, LOOSE_KINDS.contains(kind) ? LOOSE : STATED, sentence));
            if (kind == LinkKind.CO_ORGANIZER && !chain.isEmpty()) {
                List<BodySpan> before = Subjects.before(words, cue.start(), sentence, bodies);
                links.addAll(LinkSpan.all(before, shown, VERB, sentence));
            }
        }
        return links.stream();
    }

    /** « merci à nos partenaires : »: who is thanked is a supporter already. */
    private static boolean isThanked(List<Match<Meaning>> cues, int i) {
        return !cues.get(i).value().all()
                && cues.subList(0, i).stream()
                        .anyMatch(one -> one.value().all() && one.value().kind() == LinkKind.SUPPORTER);
    }

    /** Returns where the reach of a cue ends: at the next one; thanks go on over a loose one. */
    private static int limit(List<Match<Meaning>> cues, int i, int end) {
        boolean all = cues.get(i).value().all();
        return cues.subList(i + 1, cues.size()).stream()
                .filter(next -> !all || !goesOn(next.value().kind()))
                .map(Match::start)
                .findFirst()
                .orElse(end);
    }

    private static boolean goesOn(@Nullable LinkKind kind) {
        return kind == null || GOES_ON.contains(kind);
    }

    /** All bodies to the end, but those that only say what someone thanked is: « merci à la présidente du Parc ». */
    private List<BodySpan> allBehind(Words words, Match<Meaning> cue, int limit, BodySpans bodies) {
        return bodies.within(cue.end(), predicate(words, cue.end(), limit)).stream()
                .filter(body -> cue.value().kind() == LinkKind.PARTNER || !isHeldAt(words, cue.end(), body.from()))
                .filter(body -> !isWhere(words, cue.end(), body))
                .filter(body -> !isAgent(words, cue.end(), body.from()))
                .toList();
    }

    /** « merci à monsieur le maire de Vannes »: of whoever is thanked as the holder of an office, the authority was there. */
    private List<BodySpan> ofHolders(Words words, int from, int limit, BodySpans bodies) {
        return bodies.within(from, predicate(words, from, limit)).stream()
                .filter(body -> !body.isOrganisation() && isHeldAt(words, from, body.from()))
                .toList();
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

    /** « remercie les élus et rappelle que… »: returns where another thing is said, or the limit. */
    private int predicate(Words words, int from, int limit) {
        for (int i = from + 1; i < limit; i++) {
            if (words.grammar().and().contains(words.folded(i - 1)) && clauses.isFiniteVerb(words, i)) {
                return i - 1;
            }
        }
        return limit;
    }

    /** « représentants des collectivités du Grand Est »: whose they are is said before the name, which is but an area. */
    private static boolean isAreaOnly(int from, List<BodySpan> chain) {
        return !chain.isEmpty() && chain.getFirst().from() - from > NEAREST;
    }

    /** « merci à la Région et à l'ADEME pour l'accueil »: they are hosts, too. */
    private List<LinkSpan> welcomed(Words words, Match<Meaning> cue, List<BodySpan> thanked, int limit, int sentence) {
        for (int i = cue.end() + 2; i < limit; i++) {
            boolean why = words.grammar().onBehalfOf().contains(words.folded(i - 2))
                    || words.grammar().onBehalfOf().contains(words.folded(i - 1));
            if (why && words.in(i, HOSPITALITY)) {
                int end = i;
                var host = new LinkCue(LinkKind.HOST, words.reason(cue));
                return LinkSpan.all(
                        thanked.stream().filter(body -> body.to() < end).toList(), host, LOOSE, sentence);
            }
        }
        return List.of();
    }

    /** « remercie le maire pour la route refaite par l'ONF »: who did another thing is not thanked. */
    private static boolean isAgent(Words words, int from, int body) {
        int by = words.beforeArticle(body);
        return by > from && words.grammar().by().contains(words.folded(by));
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

    /** « organisées du 5 au 7 juin 2019 à la Halle aux grains de Blois, par l'ADEME »: farther than a cue reaches. */
    private Stream<LinkSpan> farAgents(Words words, int sentence, BodySpans bodies, BitSet people) {
        return farAgents(words, sentence)
                .filter(i -> !isToCome(words, sentence, i))
                .boxed()
                .flatMap(i -> {
                    BodyRow row = agents(words, i, sentence);
                    List<BodySpan> chain = chains.read(words, row.from(), row.limit(), bodies, people);
                    LinkKind kind = LinkSpan.ofEach(LinkKind.ORGANIZER, chain.size());
                    var cue = new LinkCue(kind, BuiltInRule.AGENT.reason(words.written(i, row.from())));
                    return LinkSpan.all(chain, cue, VERB, sentence).stream();
                });
    }

    private IntStream farAgents(Words words, int sentence) {
        return IntStream.range(words.first(sentence), words.end(sentence))
                .filter(i -> words.in(i, ORGANISED))
                .filter(i -> agent(words, i, words.end(sentence)) > i + NEAREST_AGENT);
    }

    private BodyRow agents(Words words, int participle, int sentence) {
        int by = agent(words, participle, words.end(sentence));
        int limit = words.all(cues.before, sentence).stream()
                .map(Match::start)
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

    /** « sera organisé », « le prochain rendez-vous, organisé par ». */
    private boolean isToCome(Words words, int sentence, int at) {
        int first = words.first(sentence);
        if (words.in(first, RENDEZ_VOUS) && !clauses.isFiniteVerb(words, first + 1)) {
            return true;
        }
        for (int i = Math.max(first, at - FARTHEST_VERB); i < at; i++) {
            if (words.grammar().next().contains(words.folded(i))) {
                return true;
            }
            if (clauses.isFiniteVerb(words, i)
                    && clauses.isThirdPerson(words, i)
                    && clauses.verbAt(words, i, words.end(sentence)).future()) {
                return true;
            }
        }
        return false;
    }
}
