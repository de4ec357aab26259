package fr.retours.indexer.resolve;

import fr.retours.indexer.Messages;
import fr.retours.indexer.resolve.Curation.Merge;
import fr.retours.indexer.resolve.Curation.Split;
import fr.retours.model.RecapId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Claims grouped under the id of what they are about, as decisions by hand change them.
 *
 * @param <T> the claims
 */
final class Groups<T> {
    private final String prefix;
    private final Function<T, RecapId> recap;
    private final Map<String, List<T>> byId = new LinkedHashMap<>();

    /** @param prefix what the ids of this kind start with */
    Groups(String prefix, Function<T, RecapId> recap) {
        this.prefix = prefix;
        this.recap = recap;
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

    /** Returns whether an id is of the kind that is grouped here. */
    boolean concerns(String id) {
        return id.startsWith(prefix);
    }

    /** Replays the decisions that concern this kind; tells of those that change nothing. */
    void follow(Curation curation, Consumer<String> notes) {
        curation.splits().stream().filter(one -> concerns(one.id())).forEach(one -> split(one, notes));
        curation.merges().stream().filter(one -> concerns(one.ids().getFirst())).forEach(one -> merge(one, notes));
    }

    private void split(Split split, Consumer<String> notes) {
        List<T> claims = byId.getOrDefault(split.id(), List.of());
        List<T> leaving = claims.stream()
                .filter(claim -> split.recaps().contains(recap.apply(claim)))
                .toList();
        String as = split.as() == null ? nextNumber(split.id()) : split.as();
        if (leaving.isEmpty() || leaving.size() == claims.size()) {
            notes.accept(Messages.text("curation.split_nothing", split.line(), split.id()));
        } else if (has(as) || !concerns(as)) {
            notes.accept(Messages.text("curation.split_taken", split.line(), as));
        } else {
            claims.removeAll(leaving);
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

    private void merge(Merge merge, Consumer<String> notes) {
        for (String id : merge.ids()) {
            if (!has(id)) {
                notes.accept(Messages.text("curation.no_id", merge.line(), id));
            }
        }
        List<T> kept = byId.get(merge.ids().getFirst());
        if (kept == null) {
            return;
        }
        for (String id : merge.ids().subList(1, merge.ids().size())) {
            List<T> gone = id.equals(merge.ids().getFirst()) ? null : byId.remove(id);
            if (gone != null) {
                kept.addAll(gone);
            }
        }
    }
}
