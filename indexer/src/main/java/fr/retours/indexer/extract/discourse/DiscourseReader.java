package fr.retours.indexer.extract.discourse;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.discourse.AssemblyFinder.Assembly;
import fr.retours.indexer.extract.text.BuiltInRule;
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
import java.util.stream.Collectors;

/** Reads which bodies a recap is about: those that its readers know without their name. Immutable. */
public final class DiscourseReader {
    private static final WordClass OF_MEMBERS = new WordClass("mots-du-propos", "assemblees");
    private static final WordClass OF_TOWNS = new WordClass("mots-du-propos", "conseils-de-commune");
    private static final double OWNED = 0.85;
    private static final double NAMED_MOST = 0.6;
    private static final int OFTEN = 3;

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
     */
    public Bodies read(Words words, BodySpans bodies, Map<BodySpan, BodyId> ids) {
        Optional<MeantBody> members = assemblies
                .find(words, bodies, BodySpan::isOrganisation)
                .flatMap(assembly -> owner(words, assembly).or(() -> namedMost(words, ids, reason(words, assembly))));
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

    /** The assembly of a body that is not named beside it: of the one that is named twice as often as any other. */
    private static Optional<MeantBody> namedMost(Words words, Map<BodySpan, BodyId> ids, FactReason reason) {
        List<List<BodySpan>> ranked = ids.keySet().stream()
                .filter(BodySpan::isOrganisation)
                .sorted(Comparator.comparingInt(BodySpan::from))
                .collect(Collectors.groupingBy(span -> Objects.requireNonNull(ids.get(span))))
                .values()
                .stream()
                .sorted(Comparator.comparingInt((List<BodySpan> spans) -> -spans.size()))
                .toList();
        boolean clear = !ranked.isEmpty()
                && ranked.getFirst().size() >= OFTEN
                && (ranked.size() == 1
                        || ranked.getFirst().size() >= 2 * ranked.get(1).size())
                && ranked.getFirst().stream().noneMatch(span -> isWhere(words, span));
        return clear ? Optional.of(new MeantBody(ranked.getFirst().getFirst(), NAMED_MOST, reason)) : Optional.empty();
    }

    /** « à Kernev »: what someone is at or goes to may be a place. */
    private static boolean isWhere(Words words, BodySpan span) {
        return span.from() > 0 && words.grammar().where().contains(words.folded(span.from() - 1));
    }
}
