package fr.retours.extraction;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.NameEchoes;
import fr.retours.extraction.body.NeighbourNames;
import fr.retours.extraction.body.OrganisationFinder;
import fr.retours.extraction.body.OrganisationMerger;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.body.SubjectNames;
import fr.retours.extraction.discourse.AssemblyNames;
import fr.retours.extraction.discourse.NamedAgain;
import fr.retours.extraction.event.EventExtractor;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.link.LinkFinder;
import fr.retours.extraction.link.LinkRules;
import fr.retours.extraction.link.PublisherGuess;
import fr.retours.extraction.name.NameFinder;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.narration.NarrationReader;
import fr.retours.extraction.narration.NarrationRules;
import fr.retours.extraction.people.PeopleExtractor;
import fr.retours.extraction.people.RecapTelling;
import fr.retours.extraction.place.CollectiviteFinder;
import fr.retours.extraction.place.TakenSpan;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.GrammarWords;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.extraction.theme.ThemeExtractor;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.EventId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * From one recap to all that it says. Ids of people and organisations are provisional: they are slugs of the names in
 * this recap, and resolution over the corpus decides who is who. The same recap gives the same facts. Safe for
 * concurrent use; loading the models and lists takes about a second, so make one.
 *
 * <p>Each rule gives a confidence of its own: 0.95 the text says it in so many words; 0.85 a list's lead or a word for a kind
 * of body says it; 0.75 a verb or the place in the sentence suggests it; 0.5 and less a guess from the form alone. {@link
 * Calibration} turns it into how often such facts are right.
 */
public final class RecapExtractor {
    private final GrammarWords grammar;
    private final TextAnnotator annotator;
    private final Lexicon lexicon;
    private final OrganisationFinder organisations;
    private final OrganisationMerger merger;
    private final PublisherGuess publisher;
    private final NameFinder names;
    private final NameEchoes echoes;
    private final SubjectNames subjects;
    private final AssemblyNames assemblies;
    private final NeighbourNames neighbours;
    private final AuthorityBodies places;
    private final EventExtractor events;
    private final Function<Rules, Ruled> ruled;
    private final Ruled by;
    private final ThemeExtractor themes;
    private final Calibration calibration;
    private final boolean bySentence;

    /** What reads by rules. */
    private record Ruled(PeopleExtractor people, LinkFinder links, NarrationReader narrations) {}

    /** Loads models and lists, the dictionary and the local authorities too. */
    public RecapExtractor() {
        this(new Lexicon(), Territories.load(), KnowledgeBase.shipped());
    }

    /** Loads the models. */
    public RecapExtractor(Lexicon lexicon, Territories territories, KnowledgeBase knowledge) {
        grammar = new GrammarWords(knowledge);
        annotator = new TextAnnotator(lexicon, knowledge);
        merger = new OrganisationMerger(knowledge);
        publisher = new PublisherGuess(knowledge);
        var functions = new FunctionList(knowledge);
        var slots = new SlotNames(lexicon, functions.words(), knowledge);
        var clauses = new VerbClauses(lexicon, knowledge);
        organisations = new OrganisationFinder(lexicon, clauses, functions.words(), knowledge);
        names = new NameFinder(lexicon, functions, clauses, knowledge);
        assemblies = new AssemblyNames(slots, knowledge);
        subjects = new SubjectNames(slots, clauses, lexicon, knowledge);
        neighbours = new NeighbourNames(slots, clauses, functions.words(), knowledge);
        echoes = new NameEchoes(lexicon, merger, knowledge);
        places = new AuthorityBodies(new CollectiviteFinder(territories, lexicon, knowledge), knowledge);
        events = new EventExtractor(territories, knowledge);
        this.lexicon = lexicon;
        ruled = given -> new Ruled(
                new PeopleExtractor(functions, slots, clauses, lexicon, knowledge, given),
                new LinkFinder(slots, clauses, functions.words(), knowledge, new LinkRules(given)),
                new NarrationReader(knowledge, clauses, new NarrationRules(given)));
        var rules = Rules.of(knowledge);
        rules.requireSubjects(List.of(PeopleExtractor.SUBJECT, LinkRules.SUBJECT, NarrationRules.SUBJECT));
        by = ruled.apply(rules);
        themes = new ThemeExtractor(knowledge);
        calibration = new Calibration(knowledge);
        bySentence = false;
    }

    private RecapExtractor(RecapExtractor like, Ruled by, boolean bySentence) {
        grammar = like.grammar;
        annotator = like.annotator;
        lexicon = like.lexicon;
        organisations = like.organisations;
        merger = like.merger;
        publisher = like.publisher;
        names = like.names;
        echoes = like.echoes;
        subjects = like.subjects;
        assemblies = like.assemblies;
        neighbours = like.neighbours;
        places = like.places;
        events = like.events;
        themes = like.themes;
        calibration = like.calibration;
        ruled = like.ruled;
        this.by = by;
        this.bySentence = bySentence;
    }

    /** Returns one that reads by other rules, and by the same lists and models. */
    RecapExtractor with(Rules rules) {
        return new RecapExtractor(this, ruled.apply(rules), bySentence);
    }

    /**
     * Returns one that takes each sentence at its word: whom one shows was there, whatever the whole recap is. So examples of rules, which
     * are a sentence or two, say what a rule reads.
     */
    RecapExtractor bySentence() {
        return new RecapExtractor(this, by, true);
    }

    /** Reads a recap: what is asserted of it. */
    public RecapFacts extract(Recap recap) {
        RecapFacts read = candidates(recap);
        return bySentence ? read : AssertedFacts.of(read);
    }

    /** Returns all that the sentences of a recap show, each with how often such facts are right, also what is not asserted. */
    public RecapFacts candidates(Recap recap) {
        var words = new Words(annotator.annotate(recap), grammar, lexicon);
        var organised = new BodySpans()
                .with(organisations.find(words).stream()
                        .filter(one -> !places.isAuthority(words, one))
                        .map(BodySpan::of)
                        .toList());
        List<PersonMention> named = names.find(words, organised.words());
        var peopleWords = new BitSet();
        named.forEach(one -> peopleWords.set(one.from(), one.to()));
        AuthorityBodies.Found located = places.find(words, organised, named);
        var people = by.people.read(words, named, located.bodies());
        BodySpans spans = people.bodies();
        spans = spans.with(assemblies.find(words, spans, peopleWords));
        spans = spans.with(subjects.find(words, spans, peopleWords));
        spans = by.links.withNames(words, spans, peopleWords);
        spans = spans.with(neighbours.find(words, spans, peopleWords));
        spans = spans.with(echoes.find(words, spans, peopleWords));
        var bodies = new BodyFacts(words, spans, located.left(), merger);
        Map<BodySpan, BodySpan> again = NamedAgain.find(words, spans, bodies.ids(), peopleWords);
        bodies.nameAgain(again);
        bodies.link(by.links.find(words, spans.with(again.keySet()), peopleWords), publisher);
        Event event = events.extract(EventId.named(recap.title()), recap, words.annotated(), located.mentions());
        bodies.host(event);
        List<Mention> mentions = apart(Stream.concat(people.mentions(), bodies.mentions()));
        List<Subject> dealtWith = themes.extract(words.annotated(), namesBelowTitle(recap, words, spans));
        var shown = new RecapFacts(
                recap,
                Narration.of(event),
                people.participations(spans, bodies.ids(), RecapTelling.UNKNOWN),
                bodies.involvements(),
                dealtWith,
                mentions);
        Narration narration = by.narrations.read(words, shown, events.meetings(words.annotated()));
        List<Participation> participations = bySentence
                ? shown.people()
                : people.participations(spans, bodies.ids(), RecapTelling.of(words, recap, event, narration));
        participations.forEach(bodies::represent);
        var facts =
                new RecapFacts(recap, Narration.of(event), participations, bodies.involvements(), dealtWith, mentions);
        return calibration.apply(FactBounds.within(reported(narration, facts)));
    }

    private static RecapFacts reported(Narration narration, RecapFacts facts) {
        return narration.event() == null
                ? facts.withoutEvent(narration)
                : new RecapFacts(
                        facts.recap(), narration, facts.people(), facts.bodies(), facts.subjects(), facts.mentions());
    }

    /** Puts mentions in order; of two that share words, as where a full stop is missing between, the first stands. */
    private static List<Mention> apart(Stream<Mention> mentions) {
        List<Mention> apart = new ArrayList<>();
        mentions.sorted(Comparator.comparingInt(Mention::start)).forEach(one -> {
            if (apart.isEmpty() || apart.getLast().end() <= one.start()) {
                apart.add(one);
            }
        });
        return apart;
    }

    /** Lists the names whose words say no theme; what the title says counts also within a name. */
    private static List<TakenSpan> namesBelowTitle(Recap recap, Words words, BodySpans spans) {
        return spans.all().stream()
                .map(one -> new TakenSpan(
                        words.token(one.from()).start(),
                        words.token(one.to() - 1).end()))
                .filter(span -> span.start() >= recap.title().length())
                .toList();
    }
}
