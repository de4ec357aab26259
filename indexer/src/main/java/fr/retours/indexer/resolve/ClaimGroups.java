package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.curation.Decision.Merge;
import fr.retours.indexer.curation.Decision.Split;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Claims grouped under the id of what they are about, as decisions by hand change them.
 *
 * @param <T> the claims
 */
final class ClaimGroups<T> {
    private final String prefix;
    private final Function<T, RecapId> recap;
    private final DecisionNotes notes;
    private final Map<String, List<T>> byId = new LinkedHashMap<>();

    /** @param prefix what the ids of this kind start with */
    ClaimGroups(String prefix, Function<T, RecapId> recap, DecisionNotes notes) {
        this.prefix = prefix;
        this.recap = recap;
        this.notes = notes;
    }

    void add(String id, List<T> claims) {
        byId.put(id, new ArrayList<>(claims));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    Set<String> ids() {
        return byId.keySet();
    }

    void forEach(BiConsumer<String, List<T>> taker) {
        byId.forEach(taker);
    }

    /** Returns whether a decision is about the kind that is grouped here. */
    boolean concerns(Decision decision) {
        return decision.ids().getFirst().startsWith(prefix);
    }

    /** Replays the splits and merges that concern this kind; tells of those that change nothing. */
    void follow(Curation curation) {
        curation.of(Split.class).filter(this::concerns).forEach(this::split);
        merge(curation.of(Merge.class).filter(this::concerns).toList());
    }

    private void split(Split split) {
        List<T> claims = byId.get(split.id());
        if (claims == null) {
            notes.add(split, "curation.no_id", split.id());
            return;
        }
        if (split.isConfirmation()) {
            return;
        }
        List<T> leaving = claims.stream()
                .filter(claim -> split.recaps().contains(recap.apply(claim)))
                .toList();
        String as = split.as() == null ? nextNumber(split.id()) : split.as();
        if (leaving.isEmpty() || leaving.size() == claims.size()) {
            notes.add(split, "curation.split_nothing", split.id());
        } else if (has(as)) {
            notes.add(split, "curation.split_taken", as);
        } else {
            claims.removeIf(claim -> split.recaps().contains(recap.apply(claim)));
            byId.put(as, new ArrayList<>(leaving));
        }
    }

    private String nextNumber(String id) {
        int number = 2;
        while (has(id + "-" + number)) {
            number++;
        }
        return id + "-" + number;
    }

    /** Merges all at once: where b goes to a and c to b, c goes to a, whichever line is first. */
    private void merge(List<Merge> merges) {
        Map<String, String> heirs = new HashMap<>();
        for (Merge merge : merges) {
            merge.ids().stream().filter(id -> !has(id)).forEach(id -> notes.add(merge, "curation.no_id", id));
            if (has(merge.kept())) {
                merge.gone().stream().filter(this::has).forEach(id -> heirs.put(id, merge.kept()));
            }
        }
        heirs.keySet().stream().sorted().forEach(id -> join(last(heirs, id), id));
    }

    private static String last(Map<String, String> heirs, String id) {
        String last = id;
        for (String next = id; next != null; next = heirs.get(next)) {
            last = next;
        }
        return last;
    }

    /** Gives all that is said of one to another. */
    void join(String kept, String gone) {
        List<T> heir = byId.get(kept);
        List<T> claims = byId.get(gone);
        if (heir == null || claims == null) {
            throw new IllegalArgumentException("groups must be there, got " + kept + " and " + gone);
        }
        heir.addAll(claims);
        byId.remove(gone);
    }
}
