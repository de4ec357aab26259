package fr.retours.indexer.watch;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives recaps of a source their ids. Those of two sources are one recap where they have one address; else they never have one id, whatever
 * their titles are, so that none takes the place of the other. Not safe for concurrent use.
 */
final class SourceIds {
    private final WatchedSource source;
    private final PassBook book;
    private @Nullable List<WatchState> others;

    SourceIds(WatchedSource source, PassBook book) {
        this.source = source;
        this.book = book;
    }

    /**
     * Returns an id that nothing else has: the one that is wanted, or else with the first number from 2 that is free.
     *
     * @param page where the recap stands
     * @param address its own; null where it has none
     */
    RecapId of(String page, RecapId wanted, @Nullable URI address) {
        String id = wanted.value();
        for (int number = 2; !isFree(page, id, address); number++) {
            id = wanted.value() + "-" + number;
        }
        return new RecapId(id);
    }

    private boolean isFree(String page, String id, @Nullable URI address) {
        return !book.state().holds(id)
                && others().stream().noneMatch(other -> isAnothers(other, page, id, address))
                && stored(id)
                        .filter(recap -> !Objects.equals(recap.url(), address))
                        .isEmpty();
    }

    private static boolean isAnothers(WatchState other, String page, String id, @Nullable URI address) {
        for (Map.Entry<String, KnownPage> one : other.pages().entrySet()) {
            boolean isSame = one.getKey().equals(page)
                    || (address != null
                            && address.toString().equals(one.getValue().canonical()));
            if (one.getValue().recaps().contains(id) && !isSame) {
                return true;
            }
        }
        return false;
    }

    private List<WatchState> others() {
        List<WatchState> known = others;
        if (known == null) {
            known = source.others();
            others = known;
        }
        return known;
    }

    private Optional<Recap> stored(String id) {
        return RecapArchive.ask(
                source.data(),
                archive -> archive.extractions()
                        .find(new RecapId(id))
                        .map(kept -> archive.extractions().facts(kept).recap()));
    }
}
