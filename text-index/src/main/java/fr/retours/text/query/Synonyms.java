package fr.retours.text.query;

import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.analysis.WordFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases that mean the same, by their stems. Immutable. */
public final class Synonyms {
    private final Map<List<String>, Set<Phrase>> byStems = new HashMap<>();
    private final int longest;

    /**
     * Reads {@code synonyms.txt}: one group a line, members separated by an equals sign between blanks.
     *
     * @param more groups besides
     * @param analysis of the index that is asked
     */
    public Synonyms(List<String> more, StemAnalysis analysis) {
        List<String> groups = new ArrayList<>(WordFile.entries("synonyms.txt"));
        groups.addAll(more);
        for (String group : groups) {
            List<Phrase> members = Arrays.stream(group.split("\\s+=\\s+", -1))
                    .map(text -> Phrase.of(text, analysis))
                    .toList();
            for (Phrase member : members) {
                var others = byStems.computeIfAbsent(member.stems(), stems -> new LinkedHashSet<>());
                members.stream()
                        .filter(other -> !other.stems().equals(member.stems())
                                && others.stream()
                                        .noneMatch(known -> known.stems().equals(other.stems())))
                        .forEach(others::add);
            }
        }
        longest = byStems.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * A word or phrase.
     *
     * @param written as the file has it
     * @param exact its terms as inflected
     * @param stems the stem of each
     */
    public record Phrase(String written, List<String> exact, List<String> stems) {
        /** Copies the lists. */
        public Phrase {
            exact = List.copyOf(exact);
            stems = List.copyOf(stems);
        }

        static Phrase of(String text, StemAnalysis stems) {
            return new Phrase(
                    text, AnalyzedTerms.texts(AnalyzedTerms.exact(text)), AnalyzedTerms.texts(stems.of(text)));
        }
    }

    /**
     * Another way to say a stretch of a query.
     *
     * @param first number of the first word meant
     * @param last number of the last word meant
     */
    public record Found(int first, int last, Phrase other) {}

    /** Finds all other ways to say any stretch of {@code words}, from left to right. */
    public List<Found> in(List<QueryWord> words) {
        var stems = words.stream().map(QueryWord::stem).toList();
        List<Found> found = new ArrayList<>();
        for (int first = 0; first < stems.size(); first++) {
            for (int end = first + 1; end <= Math.min(stems.size(), first + longest); end++) {
                for (Phrase other : byStems.getOrDefault(stems.subList(first, end), Set.of())) {
                    found.add(new Found(first, end - 1, other));
                }
            }
        }
        return found;
    }
}
