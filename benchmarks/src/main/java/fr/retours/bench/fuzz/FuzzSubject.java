package fr.retours.bench.fuzz;

import fr.retours.bench.fuzz.request.FuzzedSite;
import fr.retours.bench.fuzz.request.RequestTarget;
import fr.retours.bench.fuzz.request.SiteRoutes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.io.function.IOFunction;

/** What is fuzzed, in groups, and with which part of all inputs. */
enum FuzzSubject {
    SITE_EXPORT("readers", 60, setup -> ReaderTargets.text(setup, "txt")),
    JSON_LINES("readers", 60, setup -> ReaderTargets.text(setup, "jsonl")),
    MARKDOWN("readers", 60, setup -> ReaderTargets.text(setup, "md")),
    WEB_PAGE("readers", 60, setup -> ReaderTargets.document(setup, "html")),
    WORD("readers", 40, setup -> ReaderTargets.office(setup, "docx")),
    OPEN_DOCUMENT("readers", 40, setup -> ReaderTargets.office(setup, "odt")),
    PDF("readers", 40, setup -> ReaderTargets.document(setup, "pdf")),
    /** Short texts, quickly read: as many as of all others together. */
    EXTRACTION("extraction", 1_000, ExtractionTarget::of),
    QUERY("queries", 120, SearchTargets::query),
    ANALYSIS("queries", 80, SearchTargets::analysis),
    API("requests", 80, setup -> RequestTarget.of(FuzzedSite.of(setup.data()), SiteRoutes::api)),
    PAGES("requests", 80, setup -> RequestTarget.of(FuzzedSite.of(setup.data()), SiteRoutes::pages)),
    CURATION("files", 60, FileTargets::curation),
    KNOWLEDGE("files", 20, FileTargets::knowledge),
    SETTINGS("files", 40, FileTargets::settings),
    BACKUP("files", 20, StoredTargets::backup),
    FOLDER_FILES("stored", 40, FileTargets::ofDataFolder),
    ARCHIVE("stored", 20, StoredTargets::archive),
    GRAPH_COPY("stored", 40, StoredTargets::graphCopy),
    QUERY_COUNTS("stored", 40, FileTargets::queryCounts);

    /** Thousandths of the inputs that are asked for. */
    static final int WHOLE = 1_000;

    private final String group;
    private final int share;

    @SuppressWarnings("ImmutableEnumChecker") // constructors and methods without state
    private final IOFunction<FuzzSetup, FuzzTarget> maker;

    FuzzSubject(String group, int share, IOFunction<FuzzSetup, FuzzTarget> maker) {
        this.group = group;
        this.share = share;
        this.maker = maker;
    }

    /** Returns the name that stands in the table and in folders of findings. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the folder of inputs that were findings once; it need not be there. */
    Path findings(Path home) {
        return home.resolve("benchmarks").resolve("fuzz").resolve(slug());
    }

    String group() {
        return group;
    }

    /** Returns how many of so many inputs it gets. */
    long inputs(long all) {
        return all * share / WHOLE;
    }

    FuzzTarget target(FuzzSetup setup) throws IOException {
        return maker.apply(setup);
    }
}
