package fr.retours.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Requests of the API that search, as people, programs and attackers may send them; the same for the same seed. */
final class RandomQueries {
    private static final List<String> WORDS = List.of(
            "eau",
            "l’économie",
            "économie sociale et solidaire",
            "ESS",
            "S.C.I.C.",
            "monaies",
            "Clermont-Ferrand",
            "St-Denis",
            "élu·e·s",
            "acteurs/trices",
            "co-construction",
            "2017-2018",
            "25 juin 2018",
            "19/20 octobre 2017",
            "personne",
            "de",
            "la",
            "qu’",
            "Dubœuf",
            "karim",
            "PTCE (pôle territorial de coopération économique)",
            "x",
            "é",
            "\uD83D\uDE00",
            "\uD83D",
            "\u202E",
            "\u200B",
            "ﬁ",
            "１２",
            "Ⅷ",
            "ß",
            "İ",
            "का",
            "漢字",
            "a".repeat(300));
    private static final List<String> MARKS = List.of(
            "\"",
            "«",
            "»",
            "“",
            "”",
            "-",
            "--",
            "*",
            "?",
            ":",
            "~2",
            "^9",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "/",
            "\\",
            "&&",
            "||",
            "!",
            "+",
            "AND",
            "OR",
            "NOT",
            "titre:",
            "personne:",
            "theme:",
            "annee:",
            "-annee:",
            "annee:2015-2010",
            "collectivite:\"",
            "inconnu:",
            "’",
            "'",
            "%",
            "<script>",
            "';--",
            "${x}",
            "\t");
    private static final List<String> FILTERS = List.of(
            "theme=scic",
            "theme=-europe",
            "kind=rencontre",
            "from=2018-01-01",
            "to=2018-12-31",
            "part=speaker",
            "collectivite=commune:63113",
            "sort=-date",
            "sort=date",
            "limit=1",
            "limit=100",
            "offset=100000",
            "explain=true");

    private final Random random;

    RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the path of the next request. */
    String next() {
        String typed = encoded(typed());
        return switch (random.nextInt(8)) {
            case 0, 1 -> "/suggest?q=" + typed;
            case 2 -> "/facets/" + pick(List.of("theme", "person", "collectivite", "year")) + "/values?q=" + typed;
            case 3 -> "/analyze?text=" + typed;
            default -> "/search?q=" + typed + (random.nextBoolean() ? "&" + pick(FILTERS) : "");
        };
    }

    private String typed() {
        var typed = new StringBuilder();
        int parts = 1 + (int) Math.abs(random.nextGaussian() * 4);
        for (int part = 0; part < parts; part++) {
            Supplier<String> next = random.nextInt(3) == 0 ? () -> pick(MARKS) : () -> cut(pick(WORDS));
            typed.append(next.get()).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return typed.length() > 1000 ? typed.substring(0, 1000) : typed.toString();
    }

    private String cut(String word) {
        return random.nextInt(4) == 0 ? word.substring(0, 1 + random.nextInt(word.length())) : word;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
