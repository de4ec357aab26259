package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads whole numbers as French texts write them: « 4 000 », « deux cents », « une cinquantaine ». */
final class FrenchNumbers {
    /** « onz » is in « onze » and « onzième ». */
    private static final Pattern MUTE_END = Pattern.compile("e$");

    private static final int EIGHT = 8;
    private static final int FOUR = 4;
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final int MOST_DIGITS = 7;

    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> multiples = new HashMap<>();
    private final Map<String, Integer> thousands = new HashMap<>();
    private final Map<String, Integer> rounds = new HashMap<>();
    private final Set<String> links = new HashSet<>();
    private final String pattern;

    /** Pieces of which each number of eight or more has one when it is in words. */
    private final List<String> pieces;

    FrenchNumbers(KnowledgeBase knowledge) {
        List<WordTable.Row> rows = knowledge.table("nombres", 3).rows();
        for (WordTable.Row row : rows) {
            add(LatinFolding.words(row.text(0)), row);
        }
        pattern = PhrasePattern.anyOf(rows.stream().map(row -> row.text(0)).toList());
        pieces = rows.stream()
                .filter(row -> row.integer(1) >= EIGHT)
                .map(row -> MUTE_END.matcher(row.text(0)).replaceFirst(""))
                .toList();
    }

    private void add(String word, WordTable.Row row) {
        switch (row.text(2)) {
            case "unité" -> units.put(word, row.integer(1));
            case "multiple" -> multiples.put(word, row.integer(1));
            case "milliers" -> thousands.put(word, row.integer(1));
            case "rond" -> rounds.put(word, row.integer(1));
            case "lien" -> links.add(word);
            default -> throw row.problem("column 3 must be a use that the head of the file explains");
        }
    }

    /** Returns the pattern of one word of a number in words. */
    String pattern() {
        return pattern;
    }

    /** Returns whether a text in small letters may hold a number of eight or more: quicker than a pattern to say no. */
    boolean mayBeIn(String lower) {
        return lower.chars().anyMatch(c -> c >= '0' && c <= '9')
                || pieces.stream().anyMatch(lower::contains);
    }

    /** Returns whether the number is one of the round words: « une centaine ». */
    boolean isRound(String written) {
        return rounds.keySet().stream().anyMatch(LatinFolding.words(written)::contains);
    }

    /** Reads a number; empty when it is none. */
    OptionalInt read(String written) {
        String digits = written.replaceAll("[\\s\\u00A0\\u202F.]", "");
        if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits.length() > MOST_DIGITS ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
        }
        return inWords(LatinFolding.words(written).split(" ", -1));
    }

    private OptionalInt inWords(String[] words) {
        int total = 0;
        int part = 0;
        for (String word : words) {
            Integer round = rounds.get(word);
            Integer unit = units.get(word);
            if (round != null) {
                part = Math.max(part, 1) * round;
            } else if (multiples.containsKey(word)) {
                part = Math.max(part, 1) * multiples.get(word);
            } else if (thousands.containsKey(word)) {
                total += Math.max(part, 1) * thousands.get(word);
                part = 0;
            } else if (unit != null) {
                boolean fourTwenties = unit == TWENTY && part % TWENTY == FOUR && part < HUNDRED;
                part = fourTwenties ? part * TWENTY : part + unit;
            } else if (!links.contains(word)) {
                return OptionalInt.empty();
            }
        }
        return total + part > 0 ? OptionalInt.of(total + part) : OptionalInt.empty();
    }
}
