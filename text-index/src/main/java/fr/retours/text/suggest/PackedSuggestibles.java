package fr.retours.text.suggest;

import fr.retours.text.SuggestionHint;
import fr.retours.text.SuggestionKind;
import fr.retours.text.packed.PackedStrings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that can be suggested, by number, the most popular of each kind first; takes little memory. Immutable. */
final class PackedSuggestibles {
    private final List<OfKind> kinds;
    private final PackedStrings ids;
    private final PackedStrings labels;
    /** The other names of one thing after the other. */
    private final PackedStrings aliases;
    /** Where those of each thing start; one more at the end. */
    private final int[] aliasStarts;
    /** How many recaps name each. */
    private final int[] recaps;

    private final SuggestionHint[] hints;
    /** The numbers of the few that have some. */
    private final Map<Integer, List<String>> numbers = new HashMap<>();

    /** Packs things that stand in the order of kinds and, within one, from the most popular down. */
    PackedSuggestibles(List<Suggestible> all) {
        this.kinds = kinds(all);
        this.ids = PackedStrings.of(all.stream().map(Suggestible::id));
        this.labels = PackedStrings.of(all.stream().map(Suggestible::label));
        this.aliases = PackedStrings.of(all.stream().flatMap(one -> one.aliases().stream()));
        this.aliasStarts = new int[all.size() + 1];
        for (int number = 0; number < all.size(); number++) {
            aliasStarts[number + 1] =
                    aliasStarts[number] + all.get(number).aliases().size();
        }
        this.recaps = all.stream().mapToInt(Suggestible::recaps).toArray();
        this.hints = all.stream().map(Suggestible::hint).toArray(SuggestionHint[]::new);
        for (int number = 0; number < all.size(); number++) {
            if (!all.get(number).numbers().isEmpty()) {
                numbers.put(number, all.get(number).numbers());
            }
        }
    }

    /**
     * The things of one kind.
     *
     * @param start the number of the first
     * @param end the number behind the last
     */
    record OfKind(SuggestionKind kind, int start, int end) {}

    private static List<OfKind> kinds(List<Suggestible> all) {
        List<OfKind> kinds = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= all.size(); end++) {
            var kind = all.get(start).kind();
            if (end == all.size() || all.get(end).kind() != kind) {
                kinds.add(new OfKind(kind, start, end));
                start = end;
            }
        }
        return List.copyOf(kinds);
    }

    /** Returns the kinds that are there, in order. */
    List<OfKind> kinds() {
        return kinds;
    }

    /** Returns how many things there are. */
    int size() {
        return recaps.length;
    }

    /** Returns how many recaps name a thing. */
    int recaps(int number) {
        return recaps[number];
    }

    /** Returns all names of a thing, the label first. */
    Stream<String> names(int number) {
        return Stream.concat(Stream.of(labels.get(number)), aliases(number));
    }

    /** Returns what finds a thing when typed in full; see {@link Suggestible#codes}. */
    Stream<String> codes(int number) {
        return Suggestible.codes(ids.get(number), hints[number], numbers.getOrDefault(number, List.of()));
    }

    private Stream<String> aliases(int number) {
        return IntStream.range(aliasStarts[number], aliasStarts[number + 1]).mapToObj(aliases::get);
    }

    /** Returns a thing of some kind. */
    Suggestible get(SuggestionKind kind, int number) {
        return new Suggestible(
                kind,
                ids.get(number),
                labels.get(number),
                aliases(number).toList(),
                numbers.getOrDefault(number, List.of()),
                recaps[number],
                hints[number]);
    }
}
