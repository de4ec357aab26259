package fr.retours.bench.judge;

import fr.retours.corpus.CorpusReader;
import fr.retours.extraction.FactFamilies;
import fr.retours.extraction.FactSort;
import fr.retours.extraction.RecapExtractor;
import fr.retours.indexer.evaluate.Evaluation;
import fr.retours.indexer.evaluate.GoldSet;
import fr.retours.indexer.evaluate.JudgedFact;
import fr.retours.indexer.evaluate.Reliability;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures how often facts of each family are right on recaps that nobody tuned rules for, prints that as {@code confiances.tsv} has it,
 * and how well it holds: each site is judged by the table of all others.
 *
 * <p>{@code ConfidenceTable [--bins] SITES GOLD RECAPS [SITES GOLD RECAPS]…}: a table with the columns slug and repo, annotations, texts.
 * With {@code --bins} it prints how many facts of each kind and confidence were right, as {@code confidence.tsv} of the site has it, whole.
 */
public final class ConfidenceTable implements Callable<Integer> {
    private static final int BINS_IN_ALL = 20;
    /** What the site's table begins with. */
    private static final String HEADER = """
            # How many facts of each kind and confidence are right: kind, least confidence of the bin, facts, right ones.
            # Of texts that nobody wrote rules for (unseen, reserve, held-out, posts), each site judged by the table of all others.
            # Written by: benchmarks/run judge.ConfidenceTable --bins SITES GOLD RECAPS … > this file (docs/extraction.md)""";

    private final Map<String, String> sites = new HashMap<>();
    private final List<JudgedFact> judged = new ArrayList<>();

    @Option(names = "--bins")
    boolean bins;

    @Parameters
    List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        var extractor = new RecapExtractor();
        for (int i = 0; i + 2 < paths.size(); i += 3) {
            add(extractor, paths.get(i), paths.get(i + 1), paths.get(i + 2));
        }
        if (bins) {
            System.out.println(HEADER);
            Stream.of(FactSort.values()).forEach(this::printBins);
            return 0;
        }
        Stream.of(FactSort.values())
                .forEach(sort ->
                        FamilyShares.of(of(sort)).rows().forEach(one -> System.out.println(sort.slug() + "	" + one)));
        System.out.println();
        Stream.of(FactSort.values()).forEach(this::check);
        return 0;
    }

    private void add(RecapExtractor extractor, Path table, Path gold, Path recaps) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            lines.map(line -> line.split("\t"))
                    .filter(cells -> cells.length > 1)
                    .forEach(cells -> sites.put(cells[0], cells[1]));
        }
        List<RecapFacts> facts = new CorpusReader()
                .readAll(List.of(recaps)).recaps().stream()
                        .map(extractor::candidates)
                        .toList();
        judged.addAll(Evaluation.of(GoldSet.read(gold), facts).judged());
    }

    /** A function without a body is right or wrong by the body that it lacks: that says nothing of the function. */
    private List<JudgedFact> of(FactSort sort) {
        return judged.stream()
                .filter(one -> one.sort() == sort)
                .filter(one -> sort != FactSort.ROLE || !one.known().equals(FactFamilies.ALONE))
                .toList();
    }

    private String site(JudgedFact one) {
        return sites.getOrDefault(one.recap(), one.recap());
    }

    private void printBins(FactSort sort) {
        given(sort).stream()
                .collect(Collectors.groupingBy(
                        one -> (int) Math.floor(one.confidence() * BINS_IN_ALL + 1e-9),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((bin, facts) -> System.out.printf(
                        Locale.ROOT,
                        "%s\t%.2f\t%d\t%d%n",
                        sort.slug(),
                        (double) bin / BINS_IN_ALL,
                        facts.size(),
                        facts.stream().filter(JudgedFact::right).count()));
    }

    /** Returns the facts with the confidence that the table of all other sites gives them. */
    private List<JudgedFact> given(FactSort sort) {
        List<JudgedFact> facts = of(sort);
        List<JudgedFact> given = new ArrayList<>();
        for (String site : new TreeSet<>(facts.stream().map(this::site).toList())) {
            var shares = FamilyShares.of(
                    facts.stream().filter(one -> !site(one).equals(site)).toList());
            facts.stream()
                    .filter(one -> site(one).equals(site))
                    .map(one -> one.with(shares.of(one)))
                    .forEach(given::add);
        }
        return given;
    }

    private void check(FactSort sort) {
        List<JudgedFact> given = given(sort);
        double brier = given.stream()
                .mapToDouble(one -> Math.pow(one.confidence() - (one.right() ? 1 : 0), 2))
                .average()
                .orElse(0);
        List<Reliability> bins = Reliability.of(given);
        double error = bins.stream()
                        .mapToDouble(bin -> bin.facts() * Math.abs(bin.confidence() - bin.right()))
                        .sum()
                / given.size();
        System.out.printf(
                Locale.ROOT,
                "%-22s %4d facts, Brier %.3f, calibration error %.3f%n",
                sort.slug(),
                given.size(),
                brier,
                error);
        bins.forEach(bin -> System.out.printf(
                Locale.ROOT,
                "    %.1f–%.1f %4d %.3f %.3f%n",
                bin.from(),
                bin.to(),
                bin.facts(),
                bin.confidence(),
                bin.right()));
    }
}
