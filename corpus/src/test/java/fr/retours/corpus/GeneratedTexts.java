package fr.retours.corpus;

import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up recaps: sentences of others in any order, among sentences put together from names, functions, bodies and verbs,
 * with the carelessness of real ones. The same seed gives the same texts.
 */
final class GeneratedTexts {
    private static final List<String> GIVEN = List.of(
            "Anne", "Jean-Marc", "Fatima", "Yann", "Marie-Claude", "Élodie", "Ousmane", "Loïc", "Françoise", "J.-P.");
    private static final List<String> FAMILY = List.of(
            "Petit", "Le Goff", "de La Tour", "N’Diaye", "MARTIN", "Œuvrard", "D’Almeida", "Saint-Yves", "Zaïdi");
    private static final List<String> FUNCTIONS = List.of(
            "maire",
            "adjointe à la culture",
            "vice-présidente en charge de l’ESS",
            "directeur",
            "chargée de mission",
            "ancien préfet");
    private static final List<String> BODIES = List.of(
            "Lorient",
            "la Ville de Saint-Denis",
            "l’Eurométropole de Strasbourg",
            "la Région Bretagne",
            "l’ADEME",
            "la CRESS Occitanie",
            "la SCIC Les Trois Tilleuls",
            "Réseau rural français (RRF)");
    private static final List<String> PATTERNS = List.of(
            "%1$s, %3$s de %4$s, a ouvert la journée avec %2$s.",
            "- %1$s (%4$s) : « nous avons essayé »",
            "Organisée par %4$s en partenariat avec %5$s, la rencontre a réuni %1$s et %2$s",
            "Avec les interventions de : %1$s, %3$s, %4$s ; %2$s, %5$s.",
            "Le %3$s de %4$s, %1$s, et celui de %5$s, %2$s, se sont dits d’accord…",
            "Merci à %4$s, %5$s et %1$s !",
            "Table ronde animée par %1$s\n%2$s – %3$s – %4$s",
            "%4$s et %5$s présentaient leur projet, cité par %1$s dans son livre.");
    private static final List<UnaryOperator<String>> CARELESSNESS = List.of(
            text -> text,
            text -> text,
            text -> text,
            text -> text.toUpperCase(Locale.FRENCH),
            text -> text.replace('’', '\''),
            text -> text.replace(" ", "\u00a0"),
            text -> text.replace(", ", ",\n"),
            text -> text.replace(".", ""),
            text -> "• " + text);

    private final long seed;
    private final List<String> sentences;

    GeneratedTexts(long seed, List<Recap> others) {
        this.seed = seed;
        this.sentences = others.stream()
                .flatMap(recap -> Stream.of(recap.body().split("(?<=[.!?])\\s+", -1)))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    Stream<Recap> stream() {
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> recap(i, new Random(seed + i)));
    }

    private Recap recap(int number, Random random) {
        List<String> pieces = new ArrayList<>();
        for (int i = random.nextInt(3, 16); i > 0; i--) {
            String piece = random.nextInt(3) == 0 ? any(sentences, random) : sentence(random);
            pieces.add(any(CARELESSNESS, random).apply(piece));
        }
        String body = String.join(random.nextBoolean() ? "\n" : " ", pieces);
        String summary = random.nextInt(4) == 0 ? pieces.getFirst() : "";
        return new Recap(
                new RecapId("generated-" + number),
                "Retour sur la journée du " + random.nextInt(1, 29) + " mai 2017 n° " + number,
                null,
                null,
                body,
                summary);
    }

    private static String sentence(Random random) {
        return any(PATTERNS, random)
                .formatted(
                        person(random),
                        person(random),
                        any(FUNCTIONS, random),
                        any(BODIES, random),
                        any(BODIES, random));
    }

    private static String person(Random random) {
        return any(GIVEN, random) + " " + any(FAMILY, random);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
