package fr.retours.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.FixedBitSet;

/**
 * Offers what has words that start as typed; when that is too little, with a mistake or two. What bears the very name
 * typed comes first, then the kinds take turns, each with what most recaps name. All is in memory: an answer comes within
 * a keystroke. Safe for concurrent use.
 */
final class Suggester {
    /** As long as what answers are remembered for. */
    private static final int SHORT = 4;

    private static final int MOST_REMEMBERED = 10_000;

    private final List<Suggestible> all;
    /** How many recaps name each. */
    private final int[] recaps;
    /** The numbers of each kind that is there. */
    private final List<Span> kinds;

    private final WordStarts words;
    /** Each name as one word. */
    private final WordStarts names;

    private final Map<Asked, List<Suggestion>> remembered = new ConcurrentHashMap<>();

    /** What an answer depends on. */
    private record Asked(String typed, Set<SuggestionKind> kinds, int limit) {}

    private Suggester(List<Suggestible> all, WordStarts words, WordStarts names) {
        this.all = all;
        this.words = words;
        this.names = names;
        this.recaps = all.stream().mapToInt(Suggestible::recaps).toArray();
        this.kinds = kinds(all);
    }

    private static List<Span> kinds(List<Suggestible> all) {
        List<Span> kinds = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= all.size(); end++) {
            if (end == all.size() || all.get(end).kind() != all.get(start).kind()) {
                kinds.add(new Span(start, end));
                start = end;
            }
        }
        return kinds;
    }

    /** Makes one that has nothing to offer. */
    static Suggester none() {
        var nothing = new WordStarts.Builder();
        return new Suggester(List.of(), nothing.build(0), nothing.build(0));
    }

    static Suggester of(IndexReader reader, EntityNames entities) throws IOException {
        var all = Suggestibles.of(reader, entities);
        var words = new WordStarts.Builder();
        var names = new WordStarts.Builder();
        for (int number = 0; number < all.size(); number++) {
            int at = number;
            all.get(number).names().map(NameWords::of).forEach(name -> {
                name.words().forEach(word -> words.add(word.term(), at));
                names.add(name.joined(), at);
            });
        }
        return new Suggester(all, words.build(all.size()), names.build(all.size()));
    }

    /** Answers {@link RecapSearch#suggest}. What is short fits most, and is typed most. */
    List<Suggestion> suggest(String typed, Set<SuggestionKind> wanted, int limit) {
        if (typed.length() > SHORT) {
            return look(typed, wanted, limit);
        }
        var asked = new Asked(typed, Set.copyOf(wanted), limit);
        var before = remembered.get(asked);
        var answer = before == null ? look(typed, wanted, limit) : before;
        if (before == null && remembered.size() < MOST_REMEMBERED) {
            remembered.put(asked, answer);
        }
        return answer;
    }

    private List<Suggestion> look(String typed, Set<SuggestionKind> kindsWanted, int limit) {
        List<TypedWord> wanted = TypedWord.in(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (words.fitting(wanted, Leniency.SPELT).scanIsEmpty()) {
            wanted = TypedWord.weighing(wanted);
        }
        String name = NameWords.of(typed).joined();
        List<Span> within = kinds.stream()
                .filter(kind -> kindsWanted.contains(all.get(kind.start()).kind()))
                .toList();
        Map<Integer, Leniency> chosen = new LinkedHashMap<>();
        for (Leniency leniency : Leniency.values()) {
            boolean adds = wanted.stream().anyMatch(word -> leniency.addsTo(word.letters()));
            if (adds && leniency.isCalledFor(chosen.size())) {
                var fitting = words.fitting(wanted, leniency);
                chosen.keySet().forEach(fitting::clear);
                pick(fitting, within, name, limit - chosen.size()).forEach(number -> chosen.put(number, leniency));
            }
        }
        var looked = wanted;
        return chosen.entrySet().stream()
                .map(one -> all.get(one.getKey()).suggestion(looked, one.getValue()))
                .sorted(Comparator.comparing(Suggestion::kind))
                .toList();
    }

    /** Picks the things of that name, then one of each kind in turn. */
    private List<Integer> pick(FixedBitSet fitting, List<Span> within, String name, int most) {
        var called = names.having(name);
        called.and(fitting);
        var starting = names.starting(name);
        List<Integer> picked = new ArrayList<>();
        List<List<Integer>> queues = new ArrayList<>();
        for (Span kind : within) {
            picked.addAll(best(called, starting, kind, most));
        }
        picked.forEach(fitting::clear);
        for (Span kind : within) {
            queues.add(best(fitting, starting, kind, most));
        }
        for (int turn = 0; turn < most; turn++) {
            for (List<Integer> queue : queues) {
                if (turn < queue.size()) {
                    picked.add(queue.get(turn));
                }
            }
        }
        return picked.subList(0, Math.min(most, picked.size()));
    }

    /** Lists the most popular of a kind; of equally popular ones first those of which a name starts as typed. */
    private List<Integer> best(FixedBitSet fitting, FixedBitSet starting, Span kind, int most) {
        List<Integer> best = new ArrayList<>();
        int number = next(fitting, kind.start(), kind);
        while (number < kind.end() && best.size() < most) {
            List<Integer> first = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            int popularity = recaps[number];
            while (number < kind.end() && recaps[number] == popularity) {
                var those = starting.get(number) ? first : others;
                if (those.size() < most) {
                    those.add(number);
                }
                number = next(fitting, number + 1, kind);
            }
            best.addAll(first);
            best.addAll(others);
        }
        return best.subList(0, Math.min(most, best.size()));
    }

    private int next(FixedBitSet fitting, int from, Span kind) {
        return from < kind.end() ? fitting.nextSetBit(from) : from;
    }
}
