package fr.retours.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    /** For each the first behind it that is of another kind or that fewer recaps name. */
    private final int[] alikeEnds;
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
        this.alikeEnds = alikeEnds(all);
        this.kinds = kinds(all);
    }

    private static int[] alikeEnds(List<Suggestible> all) {
        var ends = new int[all.size()];
        for (int at = all.size() - 1; at >= 0; at--) {
            boolean last = at + 1 == all.size()
                    || all.get(at).kind() != all.get(at + 1).kind()
                    || all.get(at).recaps() != all.get(at + 1).recaps();
            ends[at] = last ? at + 1 : ends[at + 1];
        }
        return ends;
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
        var spelt = words.fitting(wanted, Leniency.SPELT);
        if (spelt.scanIsEmpty()) {
            wanted = TypedWord.weighing(wanted);
            spelt = words.fitting(wanted, Leniency.SPELT);
        }
        String name = NameWords.of(typed).joined();
        List<Span> within = kinds.stream()
                .filter(kind -> kindsWanted.contains(all.get(kind.start()).kind()))
                .toList();
        Map<Integer, Leniency> chosen = new LinkedHashMap<>();
        for (Leniency leniency : Leniency.values()) {
            boolean adds = wanted.stream().anyMatch(word -> leniency.addsTo(word.letters()));
            if (adds && leniency.isCalledFor(chosen.size())) {
                var fitting = leniency == Leniency.SPELT ? spelt : words.fitting(wanted, leniency);
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
        List<Integer> picked = new ArrayList<>();
        for (Span kind : within) {
            picked.addAll(best(called, called, kind, most));
        }
        picked.forEach(fitting::clear);
        var starting = names.starting(name);
        starting.and(fitting);
        List<List<Integer>> queues =
                within.stream().map(kind -> best(starting, fitting, kind, most)).toList();
        for (int turn = 0; turn < most; turn++) {
            for (List<Integer> queue : queues) {
                if (turn < queue.size()) {
                    picked.add(queue.get(turn));
                }
            }
        }
        return picked.subList(0, Math.min(most, picked.size()));
    }

    /**
     * Lists the most popular of a kind.
     *
     * @param starting those of {@code fitting} that come first among equally popular ones: a name starts as typed
     */
    private List<Integer> best(FixedBitSet starting, FixedBitSet fitting, Span kind, int most) {
        Set<Integer> best = new LinkedHashSet<>();
        int next = next(fitting, kind.start(), kind.end());
        while (next < kind.end() && best.size() < most) {
            int end = alikeEnds[next];
            addFirst(starting, next, end, most, best);
            addFirst(fitting, next, end, most, best);
            next = next(fitting, end, kind.end());
        }
        return List.copyOf(best);
    }

    private static void addFirst(FixedBitSet from, int start, int end, int most, Set<Integer> best) {
        for (int next = next(from, start, end); next < end && best.size() < most; next = next(from, next + 1, end)) {
            best.add(next);
        }
    }

    private static int next(FixedBitSet set, int from, int end) {
        return from < end ? Math.min(end, set.nextSetBit(from, end)) : end;
    }
}
