package fr.retours.corpus.source;

import fr.retours.corpus.fault.CorpusMessages;
import fr.retours.corpus.fetch.CacheValidators;
import fr.retours.corpus.fetch.FetchOutcome;
import fr.retours.corpus.fetch.PageFetcher;
import fr.retours.corpus.fetch.SiteAddress;
import fr.retours.corpus.fetch.SiteSilentException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through the documents that list the pages of a site, from one to the next, each once. One that is as it was lists
 * what it listed. Used once.
 */
public final class SiteListing {
    /** More documents than any site needs to list its pages. */
    private static final int MOST_LISTS = 2_000;

    private final PageFetcher fetcher;
    private final ListReader reader;
    private final Map<String, KeptList> before;
    private final Map<String, KeptList> kept = new HashMap<>();
    private final int mostPages;
    private final URI site;
    private final Set<URI> elsewhere = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<URI> pages = new HashSet<>();
    private boolean isWhole = true;

    /**
     * Makes one.
     *
     * @param site any address of it
     * @param before what documents listed when they were read last, by their addresses
     * @param mostPages to be listed
     */
    public SiteListing(URI site, PageFetcher fetcher, ListReader reader, Map<String, KeptList> before, int mostPages) {
        this.site = site;
        this.fetcher = fetcher;
        this.reader = reader;
        this.before = Map.copyOf(before);
        this.mostPages = mostPages;
    }

    /** Takes pages one by one. */
    public interface PageTaker {
        /**
         * Takes a page; none is given twice.
         *
         * @throws SiteSilentException if the site does not answer any more
         * @throws IOException if the file system fails
         */
        void take(ListedPage page) throws SiteSilentException, IOException;
    }

    /**
     * Gives all pages that are listed.
     *
     * @param starts where to begin
     * @throws SourceException if none of these can be read
     * @throws SiteSilentException if the site does not answer any more
     * @throws IOException if the file system fails
     */
    public void read(Collection<URI> starts, PageTaker taker) throws SourceException, SiteSilentException, IOException {
        Deque<URI> open = new ArrayDeque<>(starts);
        Set<URI> met = new HashSet<>(starts);
        while (!open.isEmpty()) {
            URI address = open.remove();
            try {
                PageList list = list(address);
                isWhole &= list.isWhole();
                list.further().stream()
                        .filter(one -> SiteAddress.isSameSite(site, one))
                        .filter(one -> met.size() < MOST_LISTS && met.add(one))
                        .forEach(open::add);
                give(list, met, taker);
            } catch (SourceException e) {
                if (kept.isEmpty() && open.isEmpty()) {
                    throw e;
                }
                isWhole = false;
                notes.add(e.getMessage());
            }
        }
        if (met.size() >= MOST_LISTS) {
            cutOff(MOST_LISTS);
        }
        if (!elsewhere.isEmpty()) {
            notes.add(CorpusMessages.text(
                    "watch.others-listed",
                    elsewhere.size(),
                    elsewhere.iterator().next()));
        }
    }

    private void give(PageList list, Set<URI> lists, PageTaker taker) throws SiteSilentException, IOException {
        for (ListedPage page : list.pages()) {
            if (!SiteAddress.isSameSite(site, page.address())) {
                elsewhere.add(page.address());
                continue;
            }
            if (pages.size() >= mostPages && !pages.contains(page.address())) {
                cutOff(mostPages);
                return;
            }
            if (!lists.contains(page.address()) && pages.add(page.address())) {
                taker.take(page);
            }
        }
    }

    private void cutOff(int most) {
        isWhole = false;
        String note = CorpusMessages.text("watch.cut-off", most);
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private PageList list(URI address) throws SourceException, SiteSilentException, IOException {
        KeptList known = before.get(address.toString());
        FetchOutcome answer = fetcher.get(address, known == null ? CacheValidators.NONE : known.validators());
        return switch (answer) {
            case FetchOutcome.Page page -> {
                PageList list = reader.read(page);
                kept.put(address.toString(), KeptList.of(list, page.validators()));
                yield list;
            }
            case FetchOutcome.Unchanged unchanged -> {
                KeptList same = known == null ? KeptList.NOTHING : known;
                kept.put(address.toString(), same);
                yield same.list();
            }
            case FetchOutcome.Gone gone -> throw unread(address, CorpusMessages.text("watch.gone"));
            case FetchOutcome.Unwanted unwanted -> throw unread(address, CorpusMessages.text("watch.robots"));
            case FetchOutcome.Refused refused ->
                throw unread(address, CorpusMessages.text("watch.status", refused.status()));
            case FetchOutcome.Failed failed -> throw unread(address, failed.reason());
            case FetchOutcome.Barred barred -> throw unread(address, barred.reason());
        };
    }

    private static SourceException unread(URI address, String reason) {
        return new SourceException(CorpusMessages.text("watch.list-unread", address, reason));
    }

    /** Returns whether a known page that was not given is gone. */
    public boolean isWhole() {
        return isWhole;
    }

    /** Returns how many pages were given. */
    public int size() {
        return pages.size();
    }

    /** Returns French lines on what could not be listed. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Returns what each document listed, for the next time. */
    public Map<String, KeptList> kept() {
        return Map.copyOf(kept);
    }
}
