package fr.retours.text.search;

import fr.retours.text.Snippet;
import fr.retours.text.field.StoredHit;
import fr.retours.text.highlight.Highlighter;
import fr.retours.text.plan.QueryLadder;
import fr.retours.text.plan.QueryPlan;
import fr.retours.text.query.QueryWord;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.settings.WeightKey;
import fr.retours.text.store.IndexSnapshot;
import fr.retours.text.vector.NearPassage;
import fr.retours.text.vector.NearestPassages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The recaps that one query finds by meaning. Codes, phrases, fields and what is excluded hold for them as for all others. Like
 * what the words find, they depend on the query alone, not on filters, order or page.
 */
final class MeaningMatches {
    private static final MeaningMatches NONE = new MeaningMatches(Map.of(), null);

    /** The nearest passage of each recap, by document number, the nearest first. */
    private final Map<Integer, NearPassage> near;
    /** Those of them that words do not find; null when there is none. */
    private final @Nullable FixedBitSet added;

    private MeaningMatches(Map<Integer, NearPassage> near, @Nullable FixedBitSet added) {
        this.near = near;
        this.added = added;
    }

    /** Looks beside what the words of a query find; nothing is near to a query of codes and phrases alone. */
    static MeaningMatches of(
            QueryLadder.Read words, IndexSnapshot snapshot, RecapFinder finder, NearestPassages passages)
            throws IOException {
        List<NearPassage> candidates =
                asksInWords(words.plan()) ? passages.to(words.plan().text().question()) : List.of();
        if (candidates.isEmpty()) {
            return NONE;
        }
        var allowed = finder.of(words.plan().literalParts());
        var found = words.documents();
        int most = finder.queries().weights().whole(WeightKey.MEANING_RECAPS);
        Map<Integer, NearPassage> near = new LinkedHashMap<>();
        List<ScoreDoc> added = new ArrayList<>();
        for (NearPassage one : candidates) {
            int doc = snapshot.numberOf(one.recap()).orElse(-1);
            boolean fits = doc >= 0 && allowed.get(doc) && (found.get(doc) || (one.isAbout() && added.size() < most));
            if (fits && one.isIn(snapshot.hit(doc))) {
                near.put(doc, one);
                if (!found.get(doc)) {
                    added.add(new ScoreDoc(doc, one.similarity()));
                }
            }
        }
        return new MeaningMatches(near, added.isEmpty() ? null : finder.these(added.stream()));
    }

    private static boolean asksInWords(QueryPlan plan) {
        return plan.text().words().stream().filter(QueryWord::weighs).anyMatch(word -> !word.isLiteral());
    }

    /** Returns whether recaps are found that words do not find. */
    boolean adds() {
        return added != null;
    }

    /** Returns a reading of the query that finds these recaps, too. */
    QueryLadder.Read addedTo(QueryLadder.Read words) {
        return added == null ? words : words.also(added);
    }

    /** Returns the nearest passage of those of {@code found}, the nearest first. */
    Map<Integer, NearPassage> among(FixedBitSet found) {
        var among = new LinkedHashMap<>(near);
        among.keySet().removeIf(doc -> !found.get(doc));
        return among;
    }

    /** Returns what to show of a recap: its nearest passage, where no passage holds a word. */
    List<Snippet> snippets(int doc, StoredHit hit, Highlighter.Shown shown) {
        var passage = near.get(doc);
        if (passage == null || !passage.isAbout() || shown.passages() > 0) {
            return shown.snippets();
        }
        return List.of(new Snippet(passage.span().start(), hit.text(passage.span()), List.of()));
    }
}
