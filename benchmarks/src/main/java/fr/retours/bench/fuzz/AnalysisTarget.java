package fr.retours.bench.fuzz;

import fr.retours.text.analysis.Analysis;
import fr.retours.text.analysis.Stems;
import fr.retours.text.analysis.Way;
import java.io.IOException;
import java.util.List;

/** A text that is taken apart into the terms of the index. */
final class AnalysisTarget implements FuzzTarget {
    private final List<byte[]> seeds;

    AnalysisTarget(FuzzSetup setup) throws IOException {
        this.seeds = setup.samples("md");
    }

    @Override
    public void take(byte[] input) {
        String text = QueryTarget.text(input, Analysis.MAX_TEXT);
        for (Way way : Way.values()) {
            for (Analysis.Step step : Analysis.of(way, text, Stems.SHIPPED)) {
                step.terms().forEach(term -> check(text, term));
            }
        }
    }

    private static void check(String text, Analysis.Term term) {
        if (term.start() < 0 || term.end() < term.start() || term.end() > text.length()) {
            throw new FuzzFindingException("a term must stand in the text, got " + term);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }
}
