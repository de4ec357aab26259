package fr.retours.extraction.discourse;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.discourse.AssemblyFinder.Assembly;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.id.BodyId;
import fr.retours.model.term.CollectiviteKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads which bodies a recap is about: those that its readers know without their name. Immutable. */
public final class DiscourseReader {
    private static final WordClass OF_MEMBERS = new WordClass("mots-du-propos", "assemblees");
    private static final WordClass OF_TOWNS = new WordClass("mots-du-propos", "conseils-de-commune");
    private static final WordClass OF_COMMUNITIES = new WordClass("mots-du-propos", "conseils-d-intercommunalite");
    private static final WordClass WITHOUT_BOARD = new WordClass("mots-du-propos", "sans-bureau");
    private static final double OWNED = 0.85;
    private static final double GUESSED = 0.6;
    private static final int OFTEN = 2;
    private static final int FIRST_SENTENCES = 3;
    private static final int FEWEST_OFFICES = 2;
    /** One mention in so many that says where shows a place. */
    private static final int MOST_WHERE = 3;

    private final AssemblyFinder assemblies;
    private final AssemblyFinder councils;
    private final AssemblyFinder communities;

    /** Takes the names of assemblies from what is known. */
    public DiscourseReader(KnowledgeBase knowledge) {
        assemblies = new AssemblyFinder(knowledge, OF_MEMBERS);
        councils = new AssemblyFinder(knowledge, OF_TOWNS);
        communities = new AssemblyFinder(knowledge, OF_COMMUNITIES);
    }

    /**
     * The bodies that a recap is about.
     *
     * @param members the organisation whose members or board assemble
     * @param town the commune whose council or mayor the recap speaks of
     * @param council whether it is the council that meets
     * @param community the group of communes whose council meets
     */
    public record Bodies(
            Optional<MeantBody> members, Optional<MeantBody> town, boolean council, Optional<MeantBody> community) {}

    /**
     * Finds the bodies that a recap is about.
     *
     * @param bodies all that it names
     * @param ids which of them are one
     * @param offices how many functions of an association it gives without their body: « la trésorière »
     */
    public Bodies read(Words words, BodySpans bodies, Map<BodySpan, BodyId> ids, int offices) {
        Optional<Assembly> assembly = assemblies.find(words, bodies, BodySpan::isOrganisation);
        Optional<MeantBody> members = assembly.flatMap(one -> owner(words, one))
                .or(() -> assembly.isPresent() || offices >= FEWEST_OFFICES ? guessed(words, ids) : Optional.empty());
        Optional<MeantBody> council =
                councils.find(words, bodies, BodySpan::isCommune).flatMap(one -> owner(words, one));
        Optional<MeantBody> town = council.or(() -> new MeantTown(words, bodies).meant());
        return new Bodies(members, town, council.isPresent(), community(words, bodies));
    }

    /** Finds whose council meets: the one named beside it, else the group of communes named most. */
    private Optional<MeantBody> community(Words words, BodySpans bodies) {
        return communities
                .find(words, bodies, span -> span.isOf(CollectiviteKind.EPCI))
                .flatMap(council -> owner(words, council)
                        .or(() -> BodySpans.namedMost(bodies.authorities(CollectiviteKind.EPCI), 1)
                                .map(List::getFirst)
                                .map(span -> MeantBody.named(words, span, GUESSED, BuiltInRule.NAMED_MOST))));
    }

    private static Optional<MeantBody> owner(Words words, Assembly assembly) {
        FactReason reason = BuiltInRule.ASSEMBLY.reason(words.written(assembly.from(), assembly.to()));
        return assembly.owner().map(body -> new MeantBody(body, OWNED, reason));
    }

    /** The only organisation of the title, else the one named most, else the only one that the body begins with. */
    private static Optional<MeantBody> guessed(Words words, Map<BodySpan, BodyId> ids) {
        List<List<BodySpan>> named = ids.keySet().stream()
                .filter(BodySpan::isOrganisation)
                .sorted(Comparator.comparingInt(BodySpan::from))
                .collect(Collectors.groupingBy(span -> Objects.requireNonNull(ids.get(span))))
                .values()
                .stream()
                .filter(spans ->
                        !isPlace(words, spans) && !words.in(spans.getFirst().from(), WITHOUT_BOARD))
                .toList();
        return only(named, span -> words.sentence(words.sentenceOf(span.from())).section() == TextSection.TITLE)
                .or(() -> BodySpans.namedMost(named, OFTEN).map(List::getFirst))
                .or(() -> only(named, span -> words.opensBody(words.sentenceOf(span.from()), FIRST_SENTENCES)))
                .map(span -> MeantBody.named(words, span, GUESSED, BuiltInRule.NAMED_MOST));
    }

    private static Optional<BodySpan> only(List<List<BodySpan>> named, Predicate<BodySpan> where) {
        List<BodySpan> found = named.stream().map(List::getFirst).filter(where).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** « à Kernev »: what many of its mentions are at or go to may be a place. */
    private static boolean isPlace(Words words, List<BodySpan> spans) {
        long where = spans.stream()
                .filter(span -> words.grammar().where().contains(words.folded(span.from() - 1)))
                .count();
        return where * MOST_WHERE >= spans.size();
    }
}
