package fr.retours.indexer.extract.event;

import fr.retours.indexer.lexicon.Folding;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads whole numbers as French texts write them: « 4 000 », « deux cents », « une cinquantaine ». */
final class FrenchNumbers {
    private static final Map<String, Integer> ROUND = Map.ofEntries(
            Map.entry("dizaine", 10),
            Map.entry("douzaine", 12),
            Map.entry("quinzaine", 15),
            Map.entry("vingtaine", 20),
            Map.entry("trentaine", 30),
            Map.entry("quarantaine", 40),
            Map.entry("cinquantaine", 50),
            Map.entry("soixantaine", 60),
            Map.entry("centaine", 100),
            Map.entry("millier", 1_000));
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", 20),
            Map.entry("vingts", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("septante", 70),
            Map.entry("huitante", 80),
            Map.entry("nonante", 90));
    private static final int FOUR = 4;
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;
    private static final int MOST_DIGITS = 7;

    /** The words that a pattern must allow to take in a number in words. */
    static final String WORDS =
            "(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
                    + "|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|cents?|mille|et"
                    + "|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier)";

    /** Pieces of which each number of eight or more has one when it is in words. */
    private static final List<String> PIECES = List.of(
            "huit",
            "neuf",
            "dix",
            "onz",
            "douz",
            "treiz",
            "quatorz",
            "quinz",
            "seiz",
            "vingt",
            "trent",
            "quarant",
            "cinquant",
            "soixant",
            "septant",
            "nonant",
            "cent",
            "mill");

    private FrenchNumbers() {}

    /** Returns whether a text in small letters may hold a number of eight or more: quicker than a pattern to say no. */
    static boolean mayBeIn(String lower) {
        return lower.chars().anyMatch(c -> c >= '0' && c <= '9')
                || PIECES.stream().anyMatch(lower::contains);
    }

    /** Returns whether the number is one of the round words: « une centaine ». */
    static boolean isRound(String written) {
        return ROUND.keySet().stream().anyMatch(Folding.fold(written)::contains);
    }

    /** Reads a number; empty when it is none. */
    static OptionalInt read(String written) {
        String digits = written.replaceAll("[\\s\\u00A0\\u202F.]", "");
        if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits.length() > MOST_DIGITS ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
        }
        return inWords(Folding.fold(written).split(" ", -1));
    }

    private static OptionalInt inWords(String[] words) {
        int total = 0;
        int part = 0;
        for (String word : words) {
            Integer round = ROUND.get(word);
            Integer unit = UNITS.get(word);
            if (round != null) {
                part = Math.max(part, 1) * round;
            } else if (word.equals("cent") || word.equals("cents")) {
                part = Math.max(part, 1) * HUNDRED;
            } else if (word.equals("mille")) {
                total += Math.max(part, 1) * THOUSAND;
                part = 0;
            } else if (unit != null) {
                boolean fourTwenties = unit == TWENTY && part % TWENTY == FOUR && part < HUNDRED;
                part = fourTwenties ? part * TWENTY : part + unit;
            } else if (!word.equals("et")) {
                return OptionalInt.empty();
            }
        }
        return total + part > 0 ? OptionalInt.of(total + part) : OptionalInt.empty();
    }
}
