package fr.retours.indexer.watch;

import fr.retours.corpus.PageReader;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.CorpusMessages;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fetch.CacheValidators;
import fr.retours.corpus.fetch.FetchOutcome;
import fr.retours.corpus.fetch.PageBody;
import fr.retours.corpus.fetch.PageFetcher;
import fr.retours.corpus.fetch.SiteSilentException;
import fr.retours.corpus.source.ListReader;
import fr.retours.corpus.source.ListedPage;
import fr.retours.corpus.source.SiteListing;
import fr.retours.corpus.source.SourceException;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.GuardedExtraction.FailedExtractionException;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One pass over a site. Pages that its lists name are asked for, unless they are known to be as they were; those that are
 * recaps are put down for the next run. Whether a page is gone, two passes in a row must say: the server, or a whole list
 * without it; a server that fails says nothing.
 */
public final class SitePass {
    /** Some sites give a page the same date for ever: at one pass of so many it is asked for nevertheless. */
    static final int TRUSTED = 20;

    private final WatchedSource source;
    private final SourceIds ids;
    private final PageFetcher fetcher;
    private final PageReader reader;
    private final PageJudge judge;
    private final int mostPages;
    private final PassBook book;
    /** Where the page that is being read stands. */
    private final Path scratch;

    /**
     * Makes a pass.
     *
     * @param reader takes pages apart; it stays open
     * @param scratch a file for the page that is being read; it is deleted in the end
     * @param mostPages to look at
     * @param isTrial whether nothing is written, and every page looked at as though for the first time
     * @param listener hears of each page
     */
    public SitePass(
            WatchedSource source,
            PageFetcher fetcher,
            PageReader reader,
            PageJudge judge,
            Path scratch,
            int mostPages,
            boolean isTrial,
            Consumer<PageNews> listener) {
        this.source = source;
        this.fetcher = fetcher;
        this.reader = reader;
        this.judge = judge;
        this.scratch = scratch;
        this.mostPages = mostPages;
        this.book = new PassBook(source, isTrial, listener);
        this.ids = new SourceIds(source, book);
    }

    /**
     * Makes the pass.
     *
     * @param starts the documents that list the pages
     * @throws SourceException if these cannot be read; what is known of pages stays
     * @throws fr.retours.indexer.folder.DataFolderException if the data folder cannot be read or written
     */
    public PassReport go(Collection<URI> starts) throws SourceException {
        var listing = new SiteListing(
                starts.iterator().next(),
                fetcher,
                new ListReader(reader, scratch),
                book.isTrial() ? Map.of() : book.state().lists(),
                mostPages);
        try {
            listing.read(starts, this::page);
            finish(listing);
            book.close(listing.kept());
        } catch (SiteSilentException e) {
            book.breakOff();
            throw new SourceException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            book.breakOff();
            throw DataFolder.failure(scratch, e);
        } catch (SourceException e) {
            book.breakOff();
            throw e;
        } finally {
            deleteScratch();
        }
        listing.notes().forEach(book::note);
        if (listing.size() == 0) {
            book.note(IndexerMessages.text("watch.nothing-listed", source.name()));
        }
        return book.report();
    }

    private void deleteScratch() {
        try {
            Files.deleteIfExists(scratch);
        } catch (IOException e) {
            throw DataFolder.failure(scratch, e);
        }
    }

    /** Known pages that no list names are gone where the lists are whole; otherwise they are asked for. */
    private void finish(SiteListing listing) throws SourceException, SiteSilentException, IOException {
        if (book.isTrial()) {
            return;
        }
        Collection<String> unseen = book.unseen();
        if (listing.isWhole() && listing.size() == 0 && !unseen.isEmpty()) {
            throw new SourceException(IndexerMessages.text("watch.empty-list", source.name()));
        }
        for (String page : unseen) {
            if (listing.isWhole()) {
                book.missed(page, IndexerMessages.text("watch.unlisted"));
            } else if (known(page).filter(KnownPage::isTaken).isPresent()) {
                page(ListedPage.at(URI.create(page)));
            }
        }
    }

    private Optional<KnownPage> known(String page) {
        return Optional.ofNullable(book.state().pages().get(page));
    }

    private void page(ListedPage listed) throws SiteSilentException, IOException {
        String page = listed.address().toString();
        Optional<PageVerdict> byAddress = judge.ofAddress(listed.address()).filter(verdict -> !verdict.isTaken());
        if (byAddress.isPresent()) {
            book.left(
                    page,
                    KnownPage.left(CacheValidators.NONE, null, null, ""),
                    byAddress.get().reason());
            return;
        }
        Optional<KnownPage> fresh = book.isTrial()
                ? Optional.empty()
                : known(page).filter(one -> one.judged().equals(judge.version(one.isTaken())));
        if (fresh.filter(one -> listed.stamp() != null && listed.stamp().equals(one.stamp()) && one.missed() == 0)
                        .isPresent()
                && !isAskedAnyway(listed)) {
            book.same(page, fresh.get());
            return;
        }
        CacheValidators kept = fresh.map(KnownPage::validators).orElse(CacheValidators.NONE);
        switch (fetched(listed, kept)) {
            case FetchOutcome.Page answer -> answered(listed, answer, fresh);
            case FetchOutcome.Unchanged unchanged
            when fresh.isPresent() -> book.same(page, fresh.get().seen(kept, listed.stamp()));
            case FetchOutcome.Unchanged unasked -> book.failed(page, CorpusMessages.text("watch.status", 304));
            case FetchOutcome.Gone gone -> book.missed(page, CorpusMessages.text("watch.gone"));
            case FetchOutcome.Unwanted unwanted -> unwanted(page);
            case FetchOutcome.Refused refused ->
                book.failed(page, CorpusMessages.text("watch.status", refused.status()));
            case FetchOutcome.Failed failed -> book.failed(page, failed.reason());
            case FetchOutcome.Barred barred -> book.failed(page, barred.reason());
        }
    }

    /** Each page at another pass, and none whose list gives its text. */
    private boolean isAskedAnyway(ListedPage listed) {
        int page = Objects.hash(listed.address().getRawPath(), listed.address().getRawQuery());
        return listed.html() == null && Math.floorMod(page + book.state().passes(), TRUSTED) == 0;
    }

    /** A recap that was taken before the site barred it stays: it is not gone. */
    private void unwanted(String page) {
        Optional<KnownPage> taken = known(page).filter(KnownPage::isTaken);
        if (taken.isPresent()) {
            book.same(page, taken.get());
        } else {
            book.left(page, KnownPage.left(CacheValidators.NONE, null, null, ""), CorpusMessages.text("watch.robots"));
        }
    }

    private FetchOutcome fetched(ListedPage listed, CacheValidators kept) throws SiteSilentException {
        return listed.html() == null
                ? fetcher.get(listed.address(), kept)
                : new FetchOutcome.Page(
                        listed.address(),
                        new PageBody(listed.html().getBytes(StandardCharsets.UTF_8), "text/html", 0),
                        CacheValidators.NONE);
    }

    private void answered(ListedPage listed, FetchOutcome.Page answer, Optional<KnownPage> fresh) throws IOException {
        String page = listed.address().toString();
        byte[] bytes = answer.body().bytes();
        String digest = ContentDigest.of(bytes);
        if (fresh.filter(one -> digest.equals(one.digest())).isPresent()) {
            book.same(page, fresh.get().seen(answer.validators(), listed.stamp()));
            return;
        }
        KnownPage leaving = KnownPage.left(answer.validators(), listed.stamp(), digest, judge.version(false));
        if (!answer.body().mayBeHtml()) {
            book.left(
                    page,
                    leaving,
                    IndexerMessages.text("watch.no-page", answer.body().type()));
            return;
        }
        try {
            Files.write(scratch, bytes);
            read(listed, answer, leaving, reader.read(scratch, listed.author()));
        } catch (CorpusFormatException e) {
            if (e.skipped().fault() == InputFault.NO_PARSER) {
                book.failed(page, e.skipped().sentence());
            } else {
                book.left(page, leaving, e.skipped().sentence());
            }
        }
    }

    private void read(ListedPage listed, FetchOutcome.Page answer, KnownPage leaving, Recap recap) {
        String page = listed.address().toString();
        URI canonical = recap.url() == null ? answer.address() : recap.url();
        Optional<String> twin = twin(page, canonical.toString());
        if (twin.isPresent()) {
            book.left(page, leaving.doubling(canonical.toString()), IndexerMessages.text("watch.double", twin.get()));
            return;
        }
        PageVerdict verdict;
        try {
            verdict = judge.of(listed.address(), recap);
        } catch (FailedExtractionException e) {
            book.failed(page, IndexerMessages.text("watch.not-read", e.place()));
            return;
        }
        if (!verdict.isTaken()) {
            book.left(page, leaving, verdict.reason());
            return;
        }
        var whole = new Recap(
                id(page, canonical, recap),
                recap.title(),
                canonical,
                recap.published() == null ? listed.published() : recap.published(),
                recap.body(),
                recap.summary(),
                recap.author());
        var known = new KnownPage(
                leaving.validators(),
                leaving.stamp(),
                leaving.digest(),
                canonical.toString(),
                List.of(whole.id().value()),
                judge.version(true),
                0);
        book.taken(page, known, List.of(whole), verdict.reason());
    }

    /** Finds another page that gives itself the same address. */
    private Optional<String> twin(String page, String canonical) {
        return book.state().pages().entrySet().stream()
                .filter(one -> one.getValue().isTaken()
                        && canonical.equals(one.getValue().canonical()))
                .map(Map.Entry::getKey)
                .filter(other -> !other.equals(page))
                .findFirst();
    }

    /** A page keeps the id it was given, whatever its title becomes. A new one gets that of its title where nothing else has it. */
    private RecapId id(String page, URI canonical, Recap recap) {
        return known(page)
                .filter(KnownPage::isTaken)
                .map(one -> new RecapId(one.recaps().getFirst()))
                .orElseGet(() -> ids.of(page, recap.id(), canonical));
    }
}
