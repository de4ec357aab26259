package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimBond.Reason;
import fr.retours.indexer.resolve.claim.ClaimBonds;
import fr.retours.indexer.resolve.claim.ClaimNameIndex;
import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.claim.NameClusters;
import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides which claims are about one person: those with one name, whatever the case, accents, hyphens and blanks, also
 * with the family name first, and {@link NearNames}; {@link NamesakeClustering} then
 * parts those of one name into people.
 */
public final class PersonResolver {
    private final Predicate<String> givenName;
    private final HomonymRule homonyms;
    private final NearNames nearNames;

    /** @param givenName whether a folded word is a given name */
    public PersonResolver(Predicate<String> givenName) {
        this.givenName = givenName;
        this.homonyms = new HomonymRule(AssemblyTerms.load());
        this.nearNames = new NearNames(givenName);
    }

    /**
     * People as names and {@link IdentityLikelihood} tell them.
     *
     * @param decisions on people of near names, taken anew for whoever asks: there are more than claims, and few ask
     */
    public record People(NameClusters clusters, Supplier<List<NamesakeDecision>> decisions) {}

    /**
     * Returns the clusters; every claim is in one.
     *
     * @param claims in their order
     */
    public People resolve(List<Claim> claims) {
        var bonds = new ClaimBonds(claims);
        new ClaimNameIndex(claims).by(this::keys).values().forEach(all -> bonds.join(all, this::why));
        nearNames.join(claims, bonds);
        List<Cluster> clusters =
                parted(claims, bonds, NamesakeClustering::people).sorted().toList();
        return new People(
                new NameClusters(clusters, bonds.made()),
                () -> parted(claims, bonds, NamesakeClustering::decisions).toList());
    }

    /** Streams what comes of the claims of each name, in their order. */
    private <T> Stream<T> parted(
            List<Claim> claims, ClaimBonds bonds, BiFunction<NamesakeClustering, List<Claim>, List<T>> parting) {
        var clustering = new NamesakeClustering(new IdentityLikelihood(claims), homonyms);
        return inParallel(bonds.sets(), set -> parting.apply(clustering, set)).stream()
                .flatMap(List::stream);
    }

    /** Gives each thread the next one, since a few names take most of the time. */
    private static <T> List<T> inParallel(List<List<Claim>> sets, Function<List<Claim>, T> work) {
        var results = new AtomicReferenceArray<T>(sets.size());
        var next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(thread -> {
                    for (int i = next.getAndIncrement(); i < sets.size(); i = next.getAndIncrement()) {
                        results.set(i, work.apply(sets.get(i)));
                    }
                });
        return IntStream.range(0, sets.size()).mapToObj(results::get).toList();
    }

    private Reason why(Claim one, Claim other) {
        if (one.name().equals(other.name())) {
            return Reason.SAME_NAME;
        }
        if (one.glued().equals(other.glued())) {
            return Reason.SPELLING;
        }
        boolean reversed = reversed(one.name()).equals(Optional.of(other.glued()))
                || reversed(other.name()).equals(Optional.of(one.glued()));
        return reversed ? Reason.FAMILY_FIRST : Reason.BOTH_FORMS;
    }

    private Set<String> keys(ClaimedName name) {
        return Stream.of(
                        Stream.of(name.glued()),
                        reversed(name.name()).stream(),
                        name.aliases().stream()
                                .filter(alias -> LatinFolding.words(alias).contains(" "))
                                .map(ClaimedName::glued))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
    }

    /** « Bouchart Christiane » is also known as « Christiane Bouchart », as « Bernard » there would not be. */
    private Optional<String> reversed(String name) {
        List<String> words = Arrays.asList(LatinFolding.words(name).split(" ", -1));
        boolean familyFirst = words.size() > 1 && givenName.test(words.getLast()) && !givenName.test(words.getFirst());
        return familyFirst
                ? Optional.of(words.getLast() + String.join("", words.subList(0, words.size() - 1)))
                : Optional.empty();
    }
}
