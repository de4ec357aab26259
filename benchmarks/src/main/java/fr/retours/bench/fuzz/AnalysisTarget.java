package fr.retours.bench.fuzz;

import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.analysis.AnalysisSteps;
import fr.retours.text.analysis.StemExceptions;
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
        String text = QueryTarget.text(input, AnalysisSteps.MAX_TEXT);
        for (AnalysisKind way : AnalysisKind.values()) {
            for (AnalysisSteps.Step step : AnalysisSteps.of(way, text, StemExceptions.SHIPPED)) {
                step.terms().forEach(term -> check(text, term));
            }
        }
    }

    private static void check(String text, AnalysisSteps.Term term) {
        if (term.start() < 0 || term.end() < term.start() || term.end() > text.length()) {
            throw new FuzzFindingException("a term must stand in the text, got " + term);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }
}
