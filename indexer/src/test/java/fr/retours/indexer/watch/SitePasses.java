package fr.retours.indexer.watch;

import fr.retours.corpus.CorpusReader;
import fr.retours.corpus.PageReader;
import fr.retours.corpus.fetch.FetchLimits;
import fr.retours.corpus.fetch.PageFetcher;
import fr.retours.corpus.fetch.PoliteFetcher;
import fr.retours.corpus.parser.InProcessParser;
import fr.retours.corpus.source.SourceException;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.Extraction;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Passes over one source, and a store that does what a run would do between them. */
final class SitePasses {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.shipped();
    private static final Lexicon LEXICON = new Lexicon();
    private static final RecapExtractor EXTRACTOR = new RecapExtractor(LEXICON, Territories.load(), KNOWLEDGE);
    static final PageRules RULES = new PageRules(KNOWLEDGE, LEXICON);
    private static final Extraction EXTRACTION = new Extraction() {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public RecapFacts extract(Recap recap) {
            return EXTRACTOR.extract(recap);
        }
    };
    private static final int CHARACTERS = 100_000;

    private final DataFolder data;
    private final URI start;
    private final Map<String, Recap> stored = new TreeMap<>();
    private final List<PageNews> news = new ArrayList<>();
    private Duration timeout = Duration.ofSeconds(20);
    private int mostPages = 20_000;
    private Extraction extraction = EXTRACTION;

    SitePasses(Path temp, URI start) {
        this.data = new DataFolder(temp.resolve("data"));
        this.start = start;
    }

    /** Reads facts off a recap. */
    static RecapFacts facts(Recap recap) {
        return EXTRACTION.extract(recap);
    }

    SitePasses timeout(Duration shorter) {
        timeout = shorter;
        return this;
    }

    /** Reads texts otherwise from now on. */
    void reading(Extraction other) {
        extraction = other;
    }

    SitePasses mostPages(int fewer) {
        mostPages = fewer;
        return this;
    }

    WatchedSource source() {
        return new WatchedSource(data, start.toString());
    }

    /** Makes a pass, and what a run would do behind it. */
    PassReport pass() throws Exception {
        PassReport report = look(false, fetcher());
        index();
        return report;
    }

    PassReport pass(PageFetcher fetcher) throws Exception {
        PassReport report = look(false, fetcher);
        index();
        return report;
    }

    PassReport tryOut() throws Exception {
        return look(true, fetcher());
    }

    private PageFetcher fetcher() {
        var limits = new FetchLimits(Duration.ZERO, Duration.ZERO, timeout, 1 << 20, 5, 3);
        return new PoliteFetcher(start, "nous@exemple.fr", limits);
    }

    PassReport look(boolean isTrial, PageFetcher fetcher) throws SourceException, IOException {
        news.clear();
        var judge = new PageJudge(RULES, extraction);
        Path scratch = Files.createTempFile("retours", ".html");
        try (var reader = new PageReader(new InProcessParser(CHARACTERS))) {
            return new SitePass(source(), fetcher, reader, judge, scratch, mostPages, isTrial, news::add)
                    .go(List.of(start));
        }
    }

    private void index() {
        WatchedSource source = source();
        new CorpusReader()
                .readAll(source.waiting())
                .recaps()
                .forEach(recap -> stored.put(recap.id().value(), recap));
        source.gone().forEach(stored::remove);
        source.settle(List.of());
    }

    /** Returns the titles of the recaps that the stores have. */
    Set<String> titles() {
        Set<String> titles = new TreeSet<>();
        stored.values().forEach(recap -> titles.add(recap.title()));
        return titles;
    }

    Map<String, Recap> stored() {
        return stored;
    }

    /** Returns what was reported of a page in the last pass, as « KIND reason »; empty when nothing was. */
    String told(URI page) {
        return news.stream()
                .filter(one -> one.page().equals(page.toString()))
                .map(one -> one.kind() + " " + one.reason())
                .findFirst()
                .orElse("");
    }
}
