package fr.retours.text.suggest;

import fr.retours.text.RecapSearch;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.entity.EntityNames;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.spelling.TypoTolerance;
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
public final class NameSuggester {
    /** As long as what answers are remembered for. */
    private static final int SHORT = 4;

    private static final int MOST_REMEMBERED = 10_000;

    private final PackedSuggestibles all;
    /** For each the first behind it that is of another kind or that fewer recaps name. */
    private final int[] alikeEnds;

    private final WordStarts words;
    /** Each name, and each code, as one word. */
    private final WordStarts names;

    private final TypoTolerance typos;
    private final Map<Asked, List<Suggestion>> remembered = new ConcurrentHashMap<>();

    /** What an answer depends on. */
    private record Asked(String typed, Set<SuggestionKind> kinds, int limit) {}

    private NameSuggester(PackedSuggestibles all, WordStarts words, WordStarts names, TypoTolerance typos) {
        this.all = all;
        this.typos = typos;
        this.words = words;
        this.names = names;
        this.alikeEnds = new int[all.size()];
        for (var kind : all.kinds()) {
            for (int at = kind.end() - 1; at >= kind.start(); at--) {
                boolean last = at + 1 == kind.end() || all.recaps(at) != all.recaps(at + 1);
                alikeEnds[at] = last ? at + 1 : alikeEnds[at + 1];
            }
        }
    }

    /** Makes one that has nothing to offer. */
    public static NameSuggester none() {
        return of(new PackedSuggestibles(List.of()), TypoTolerance.of(StemExceptions.SHIPPED, RankingWeights.SHIPPED));
    }

    /**
     * Reads all that can be suggested off a commit, whose names are {@code entities}.
     *
     * @throws IOException if the index cannot be read
     */
    public static NameSuggester of(IndexReader reader, EntityNames entities, TypoTolerance typos) throws IOException {
        return of(SuggestibleNames.of(reader, entities), typos);
    }

    private static NameSuggester of(PackedSuggestibles all, TypoTolerance typos) {
        var words = new WordStarts.Builder();
        var names = new WordStarts.Builder();
        for (int number = 0; number < all.size(); number++) {
            int at = number;
            all.names(number).map(NameWords::of).forEach(name -> {
                name.words().forEach(word -> words.add(word.text(), at));
                names.add(name.joined(), at);
            });
            all.codes(number).forEach(code -> names.add(NameWords.of(code).joined(), at));
        }
        return new NameSuggester(all, words.build(all.size()), names.build(all.size()), typos);
    }

    /**
     * Answers {@link RecapSearch#suggest}. What is short fits most, and is typed most: its answers are remembered.
     *
     * @param limit most suggestions, from 1 on
     * @throws fr.retours.text.deadline.DeadlineExceededException if the time of the whole request is up
     */
    public List<Suggestion> suggest(String typed, Set<SuggestionKind> wanted, int limit, SearchBudget budget) {
        if (typed.length() > SHORT) {
            return look(typed, wanted, limit, budget);
        }
        var asked = new Asked(typed, Set.copyOf(wanted), limit);
        var before = remembered.get(asked);
        var answer = before == null ? look(typed, wanted, limit, budget) : before;
        if (before == null && remembered.size() < MOST_REMEMBERED) {
            remembered.put(asked, answer);
        }
        return answer;
    }

    private List<Suggestion> look(String typed, Set<SuggestionKind> kindsWanted, int limit, SearchBudget budget) {
        List<TypedWord> wanted = TypedWord.in(typed, typos);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var spelt = words.fitting(wanted, TypingLeniency.SPELT, budget);
        if (spelt.scanIsEmpty()) {
            wanted = TypedWord.weighing(wanted);
            spelt = words.fitting(wanted, TypingLeniency.SPELT, budget);
        }
        String name = NameWords.of(typed).joined();
        spelt.or(wanted.size() > 1 ? names.starting(name) : names.having(name));
        var within = all.kinds().stream()
                .filter(one -> kindsWanted.contains(one.kind()))
                .toList();
        Map<Picked, TypingLeniency> chosen = new LinkedHashMap<>();
        for (TypingLeniency leniency : TypingLeniency.values()) {
            boolean adds = wanted.stream().anyMatch(word -> leniency.addsTo(word));
            if (adds && leniency.isCalledFor(chosen.size())) {
                budget.check();
                var fitting = leniency == TypingLeniency.SPELT ? spelt : words.fitting(wanted, leniency, budget);
                chosen.keySet().forEach(before -> fitting.clear(before.number()));
                pick(fitting, within, name, limit - chosen.size()).forEach(one -> chosen.put(one, leniency));
            }
        }
        var looked = wanted;
        return chosen.entrySet().stream()
                .map(one ->
                        all.get(one.getKey().kind(), one.getKey().number()).suggestion(looked, one.getValue(), name))
                .sorted(Comparator.comparing(Suggestion::kind))
                .toList();
    }

    /** A thing to suggest. */
    private record Picked(SuggestionKind kind, int number) {}

    /** Picks the things of that name, then one of each kind in turn. */
    private List<Picked> pick(FixedBitSet fitting, List<PackedSuggestibles.OfKind> within, String name, int most) {
        var called = names.having(name);
        called.and(fitting);
        List<Picked> picked = new ArrayList<>();
        for (var kind : within) {
            picked.addAll(best(called, called, kind, most));
        }
        picked.forEach(one -> fitting.clear(one.number()));
        var starting = names.starting(name);
        starting.and(fitting);
        var queues =
                within.stream().map(kind -> best(starting, fitting, kind, most)).toList();
        for (int turn = 0; turn < most; turn++) {
            for (var queue : queues) {
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
    private List<Picked> best(FixedBitSet starting, FixedBitSet fitting, PackedSuggestibles.OfKind kind, int most) {
        Set<Integer> best = new LinkedHashSet<>();
        int next = next(fitting, kind.start(), kind.end());
        while (next < kind.end() && best.size() < most) {
            int end = alikeEnds[next];
            addFirst(starting, next, end, most, best);
            addFirst(fitting, next, end, most, best);
            next = next(fitting, end, kind.end());
        }
        return best.stream().map(number -> new Picked(kind.kind(), number)).toList();
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
