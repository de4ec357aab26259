package fr.retours.indexer.watch;

import fr.retours.corpus.source.KeptList;
import fr.retours.indexer.watch.PageNews.Kind;
import fr.retours.model.fact.Recap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a pass notes of a source's pages. Recaps are put down before the state that knows them is written, so that a pass may
 * end anywhere; one that only tries writes nothing.
 */
final class PassBook {
    private static final int WRITE_EVERY = 100;
    private static final int MISSED_TO_GO = 2;

    private final WatchedSource source;
    private final boolean isTrial;
    private final Consumer<PageNews> listener;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<String> notes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private WatchState state;
    private int unwritten;

    /** Opens the book. */
    PassBook(WatchedSource source, boolean isTrial, Consumer<PageNews> listener) {
        this.source = source;
        this.isTrial = isTrial;
        this.listener = listener;
        this.state = source.state();
        if (!isTrial) {
            source.dropAllBut(state.pages().keySet());
        }
    }

    WatchState state() {
        return state;
    }

    boolean isTrial() {
        return isTrial;
    }

    private void tell(Kind kind, String page, String title, String reason) {
        tell(new PageNews(kind, page, title, reason, List.of()));
    }

    private void tell(PageNews news) {
        counts.merge(news.kind(), 1, Integer::sum);
        listener.accept(news);
    }

    void note(String line) {
        notes.add(line);
    }

    /** Notes that a page holds recaps; what is known of it names them. */
    void taken(String page, KnownPage known, List<Recap> recaps, String reason) {
        KnownPage before = state.pages().get(page);
        if (!isTrial) {
            source.put(page, recaps);
            known.recaps().forEach(state.gone()::remove);
        }
        put(page, known);
        boolean isNew = before == null || !before.isTaken();
        tell(new PageNews(
                isNew ? Kind.NEW : Kind.CHANGED, page, recaps.getFirst().title(), reason, recaps));
    }

    /** Notes that a page is as it was. */
    void same(String page, KnownPage known) {
        put(page, known);
        tell(known.isTaken() ? Kind.SAME : Kind.LEFT, page, "", "");
    }

    /** Notes that a page is no recap; one that was goes as though it were missed. */
    void left(String page, KnownPage known, String reason) {
        KnownPage before = state.pages().get(page);
        if (before != null && before.isTaken()) {
            missed(page, reason);
        } else {
            put(page, known);
            tell(Kind.LEFT, page, "", reason);
        }
    }

    /** Notes that nothing could be learnt of a page: it stays as it was. */
    void failed(String page, String reason) {
        seen.add(page);
        tell(Kind.FAILED, page, "", reason);
    }

    /** Notes that a file does not hold a recap any more that it held. */
    void lost(String page, String recap) {
        put(page, KnownPage.lost(recap));
        tell(Kind.MISSED, page, "", "");
    }

    /** Notes that it does. */
    void found(String page) {
        state.pages().remove(page);
    }

    /** Notes that a page is not there. */
    void missed(String page, String reason) {
        seen.add(page);
        KnownPage known = state.pages().get(page);
        if (known == null || !known.isTaken()) {
            state.pages().remove(page);
            return;
        }
        KnownPage missed = known.missedAgain();
        if (missed.missed() < MISSED_TO_GO) {
            put(page, missed);
            tell(Kind.MISSED, page, "", reason);
            return;
        }
        state.pages().remove(page);
        known.recaps().stream().filter(recap -> !state.holds(recap)).forEach(state.gone()::add);
        state.pages()
                .values()
                .removeIf(other -> !other.isTaken()
                        && other.canonical() != null
                        && other.canonical().equals(known.canonical())); // doubles: to be looked at again
        if (!isTrial) {
            source.drop(page);
        }
        tell(Kind.GONE, page, "", reason);
        written();
    }

    private void put(String page, KnownPage known) {
        seen.add(page);
        state.pages().put(page, known);
        written();
    }

    private void written() {
        unwritten++;
        if (unwritten >= WRITE_EVERY) {
            write();
        }
    }

    private void write() {
        unwritten = 0;
        if (!isTrial) {
            source.write(state);
        }
    }

    boolean isSeen(String page) {
        return seen.contains(page);
    }

    /** Returns the pages that are known and were not met in this pass. */
    Collection<String> unseen() {
        return state.pages().keySet().stream()
                .filter(page -> !seen.contains(page))
                .toList();
    }

    /** Closes the book of a pass that came to its end. */
    void close(Map<String, KeptList> lists) {
        state = state.after(lists);
        write();
    }

    /** Writes what was noted of a pass that did not. */
    void breakOff() {
        write();
    }

    PassReport report() {
        return new PassReport(counts, notes);
    }
}
