package fr.retours.indexer.watch;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.load.GuardedExtraction;
import fr.retours.indexer.load.GuardedExtraction.FailedExtractionException;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.NarrationKind;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells recaps from the other pages of a site: by the rules about pages, and where none of them fits, by what the text tells:
 * one that recounts an event is a recap.
 */
public final class PageJudge {
    private static final int QUOTED = 100;

    private final PageRules rules;
    private final Extraction extraction;
    private final GuardedExtraction guarded;

    /** Makes one that reads texts as recaps are read. */
    public PageJudge(PageRules rules, Extraction extraction) {
        this.rules = rules;
        this.extraction = extraction;
        this.guarded = new GuardedExtraction(extraction);
    }

    /**
     * Returns what changes whenever a page may be judged otherwise. One that was taken is asked for again for new rules alone, not for
     * another version of the program.
     */
    String version(boolean isTaken) {
        return isTaken ? rules.version() : rules.version() + " " + extraction.version();
    }

    /** Says what the rules say of an address: one that they leave is not asked for. */
    Optional<PageVerdict> ofAddress(URI address) {
        return rules.ofAddress(address);
    }

    /**
     * Says whether a page is a recap, and why.
     *
     * @throws FailedExtractionException if its text must be read for that and cannot be
     */
    PageVerdict of(URI address, Recap page) throws FailedExtractionException {
        Optional<PageVerdict> ruled = ofAddress(address).or(() -> rules.ofPage(page));
        return ruled.isPresent() ? ruled.get() : byNarration(page);
    }

    private PageVerdict byNarration(Recap page) throws FailedExtractionException {
        RecapFacts facts = guarded.tried(page);
        Narration narration = facts.narration();
        String percent =
                String.format(Locale.ROOT, "%.0f", 100 * narration.proof().confidence());
        return new PageVerdict(
                narration.kind() == NarrationKind.RECOUNTS,
                IndexerMessages.text("watch." + narration.kind().slug(), percent, quoted(facts)));
    }

    private static String quoted(RecapFacts facts) {
        Evidence shown = facts.narration().proof().evidence().getFirst();
        String sentence = shown.of(facts.recap().text()).replaceAll("\\s+", " ").strip();
        return sentence.length() <= QUOTED
                ? sentence
                : sentence.substring(0, QUOTED).strip() + "…";
    }
}
