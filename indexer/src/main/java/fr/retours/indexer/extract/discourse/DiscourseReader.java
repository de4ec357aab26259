package fr.retours.indexer.extract.discourse;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.discourse.AssemblyFinder.Assembly;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.model.fact.FactReason;
import fr.retours.model.id.BodyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads which bodies a recap is about: those that its readers know without their name. Immutable. */
public final class DiscourseReader {
    private static final WordClass OF_MEMBERS = new WordClass("mots-du-propos", "assemblees");
    private static final WordClass OF_TOWNS = new WordClass("mots-du-propos", "conseils-de-commune");
    private static final double OWNED = 0.85;
    private static final double NAMED_MOST = 0.6;
    private static final int OFTEN = 2;
    private static final int FIRST_SENTENCES = 3;
    private static final int FEWEST_OFFICES = 2;
    /** One mention in so many that says where shows a place. */
    private static final int MOST_WHERE = 3;

    private final AssemblyFinder assemblies;
    private final AssemblyFinder councils;

    /** Takes the names of assemblies from what is known. */
    public DiscourseReader(KnowledgeBase knowledge) {
        assemblies = new AssemblyFinder(knowledge, OF_MEMBERS);
        councils = new AssemblyFinder(knowledge, OF_TOWNS);
    }

    /**
     * The bodies that a recap is about.
     *
     * @param members the organisation whose members or board assemble
     * @param town the commune whose council or mayor the recap speaks of
     */
    public record Bodies(Optional<MeantBody> members, Optional<MeantBody> town) {}

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
                .or(() -> assembly.isPresent() || offices >= FEWEST_OFFICES ? namedMost(words, ids) : Optional.empty());
        Optional<MeantBody> town = councils.find(words, bodies, MeantTown::isCommune)
                .flatMap(council -> owner(words, council))
                .or(() -> new MeantTown(words, bodies).meant());
        return new Bodies(members, town);
    }

    private static Optional<MeantBody> owner(Words words, Assembly assembly) {
        return assembly.owner().map(body -> new MeantBody(body, OWNED, reason(words, assembly)));
    }

    private static FactReason reason(Words words, Assembly assembly) {
        return BuiltInRule.ASSEMBLY.reason(words.written(assembly.from(), assembly.to()));
    }

    /** The assembly of a body that is not named beside it: of the only one in the title, or of the one named most. */
    private static Optional<MeantBody> namedMost(Words words, Map<BodySpan, BodyId> ids) {
        Map<BodyId, List<BodySpan>> named = ids.keySet().stream()
                .filter(BodySpan::isOrganisation)
                .sorted(Comparator.comparingInt(BodySpan::from))
                .collect(Collectors.groupingBy(span -> Objects.requireNonNull(ids.get(span))));
        List<List<BodySpan>> ranked = named.values().stream()
                .filter(spans -> !isPlace(words, spans))
                .sorted(Comparator.comparingInt((List<BodySpan> spans) -> -spans.size()))
                .toList();
        return only(
                        ranked,
                        span -> words.sentence(words.sentenceOf(span.from())).section() == Section.TITLE)
                .or(() -> clear(ranked))
                .or(() -> only(ranked, span -> isUpFront(words, span)))
                .map(span -> meant(words, span));
    }

    private static Optional<BodySpan> only(List<List<BodySpan>> named, Predicate<BodySpan> where) {
        List<BodySpan> found = named.stream().map(List::getFirst).filter(where).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<BodySpan> clear(List<List<BodySpan>> ranked) {
        boolean clear = !ranked.isEmpty()
                && ranked.getFirst().size() >= OFTEN
                && (ranked.size() == 1
                        || ranked.getFirst().size() > ranked.get(1).size());
        return clear ? Optional.of(ranked.getFirst().getFirst()) : Optional.empty();
    }

    private static boolean isUpFront(Words words, BodySpan span) {
        int sentence = words.sentenceOf(span.from());
        return words.sentence(sentence).section() == Section.BODY
                && IntStream.range(0, sentence)
                                .filter(i -> words.sentence(i).section() == Section.BODY)
                                .count()
                        < FIRST_SENTENCES;
    }

    private static MeantBody meant(Words words, BodySpan body) {
        return new MeantBody(body, NAMED_MOST, BuiltInRule.NAMED_MOST.reason(words.written(body.from(), body.to())));
    }

    /** « à Kernev »: what many of its mentions are at or go to may be a place. */
    private static boolean isPlace(Words words, List<BodySpan> spans) {
        long where = spans.stream().filter(span -> isWhere(words, span)).count();
        return where * MOST_WHERE >= spans.size();
    }

    private static boolean isWhere(Words words, BodySpan span) {
        return span.from() > 0 && words.grammar().where().contains(words.folded(span.from() - 1));
    }
}
