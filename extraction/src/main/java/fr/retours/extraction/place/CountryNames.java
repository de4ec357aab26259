package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the countries that a text names, by name or adjective. */
final class CountryNames {
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\s*\\(([^()]{2,30})\\)");
    private static final int MOST_WORDS = 3;

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    CountryNames(KnowledgeBase knowledge) {
        for (WordTable.Row row : knowledge.table("pays", 2).rows()) {
            String name = LatinFolding.words(row.text(0));
            codes.put(name, row.text(1));
            firstWords.add(name.split(" ", 2)[0]);
        }
    }

    /** Returns the ISO codes of the countries that a text names anywhere. */
    Set<String> in(String text) {
        var found = new HashSet<String>();
        String[] words = LatinFolding.words(text).split(" ", -1);
        for (int from = 0; from < words.length; from++) {
            boolean begins = firstWords.contains(words[from]);
            for (int to = from + 1; begins && to <= Math.min(words.length, from + MOST_WORDS); to++) {
                String code = codes.get(String.join(" ", Arrays.copyOfRange(words, from, to)));
                if (code != null) {
                    found.add(code);
                }
            }
        }
        return found;
    }

    /** Returns whether a text names a country but France, by name or adjective. */
    boolean namesForeign(String text) {
        return in(text).stream().anyMatch(code -> !code.equals("FR"));
    }

    /** Returns the code of a country by its name or adjective. */
    Optional<String> code(String name) {
        return Optional.ofNullable(codes.get(LatinFolding.words(name)));
    }

    /** Returns the code of the country in brackets at the start of what follows a name: « Valence (Espagne) ». */
    Optional<String> inBracketsBehind(String rest) {
        Matcher matcher = IN_BRACKETS.matcher(rest);
        return matcher.find() ? Optional.ofNullable(codes.get(LatinFolding.words(matcher.group(1)))) : Optional.empty();
    }
}
