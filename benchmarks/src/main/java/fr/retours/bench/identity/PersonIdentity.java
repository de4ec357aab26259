package fr.retours.bench.identity;

import fr.retours.bench.identity.IdentityScores.Mention;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.resolve.Claims;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Prints how well people are distinguished on made-up careers, a line a seed and the mean: {@code PersonIdentity [SEEDS [PEOPLE
 * [RECAPS]]]}.
 */
public final class PersonIdentity {
    private PersonIdentity() {}

    /** Measures. */
    public static void main(String[] arguments) {
        int seeds = number(arguments, 0, 5);
        int people = number(arguments, 1, 3_000);
        int recaps = number(arguments, 2, 1_000);
        var resolver = new CorpusResolver(new Lexicon()::isGivenName, name -> false, id -> Optional.empty());
        System.out.println("seed  people  mentions  pairs: precision recall  B³: precision recall  seconds");
        var all = new ArrayList<IdentityScores>();
        for (int seed = 1; seed <= seeds; seed++) {
            var random = new Random(seed);
            var made = CareerRecaps.of(random, new CareerMaker(random).make(people), recaps);
            var claims = new Claims();
            made.recaps().forEach(claims::add);
            long start = System.nanoTime();
            var assigned = resolver.resolve(claims, Curation.NONE).assigned();
            double seconds = (System.nanoTime() - start) / 1e9;
            var scores = IdentityScores.of(mentions(made.truth(), assigned));
            all.add(scores);
            System.out.printf(
                    Locale.ROOT,
                    "%4d  %6d  %8d             %.4f %.4f         %.4f %.4f  %7.1f%n",
                    seed,
                    people,
                    scores.mentions(),
                    scores.pairPrecision(),
                    scores.pairRecall(),
                    scores.bCubedPrecision(),
                    scores.bCubedRecall(),
                    seconds);
        }
        System.out.printf(
                Locale.ROOT,
                "mean                           %.4f %.4f         %.4f %.4f%n",
                mean(all, IdentityScores::pairPrecision),
                mean(all, IdentityScores::pairRecall),
                mean(all, IdentityScores::bCubedPrecision),
                mean(all, IdentityScores::bCubedRecall));
    }

    private static double mean(List<IdentityScores> all, ToDoubleFunction<IdentityScores> score) {
        return all.stream().mapToDouble(score).average().orElse(Double.NaN);
    }

    private static List<Mention> mentions(
            Map<RecapId, Map<String, Integer>> truth, Map<RecapId, Map<String, String>> assigned) {
        List<Mention> mentions = new ArrayList<>();
        truth.forEach((recap, own) -> {
            Map<String, String> ids = assigned.getOrDefault(recap, Map.of());
            own.forEach((local, person) -> mentions.add(new Mention(person, ids.getOrDefault(local, ""))));
        });
        return mentions;
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
