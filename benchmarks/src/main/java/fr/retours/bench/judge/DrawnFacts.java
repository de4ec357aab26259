package fr.retours.bench.judge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.corpus.CorpusReader;
import fr.retours.extraction.FactSort;
import fr.retours.extraction.RecapExtractor;
import fr.retours.model.fact.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/**
 * Draws facts by lot from texts, for people to read beside their sentences, and says how many of those that were read are right.
 *
 * <p>{@code DrawnFacts RECAPS JUDGEMENTS [QUESTIONS]}: the texts; a table of judgements, made by two readers who did not see each
 * other's ({@code sort, recap, fact, first, second}, each {@code juste} or {@code faux}); where to write what was drawn and is not judged,
 * as JSON lines. The lot of a fact depends on its words alone, so that what is asserted again after a change is drawn again.
 */
public final class DrawnFacts implements Callable<Integer> {
    private static final List<FactSort> SORTS =
            List.of(FactSort.PRESENCE, FactSort.PART, FactSort.EVENT, FactSort.ORGANISATION_LINK, FactSort.ROLE);

    private static final double[] LEVELS = {0.95, 0.8, 0};
    private static final int AROUND = 600;
    private static final String RIGHT = "juste";

    /** Recaps, what was judged of them, and where to write what was not, if anywhere. */
    @Parameters(arity = "2..3")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        var extractor = new RecapExtractor();
        Map<FactSort, List<DrawnFact>> drawn = new CorpusReader()
                .readAll(List.of(files.getFirst())).recaps().stream()
                        .map(extractor::extract)
                        .flatMap(DrawnFact::of)
                        .collect(Collectors.groupingBy(DrawnFact::sort));
        drawn.replaceAll((sort, facts) -> facts.stream()
                .sorted(Comparator.comparing(DrawnFacts::lot))
                .limit(sort == FactSort.PRESENCE ? 100 : 60)
                .toList());
        Map<String, List<String>> judgements = judgements(files.get(1));
        SORTS.forEach(sort -> print(sort, drawn.getOrDefault(sort, List.of()), judgements));
        if (files.size() > 2) {
            ask(
                    files.get(2),
                    drawn.values().stream()
                            .flatMap(List::stream)
                            .filter(one -> !judgements.containsKey(one.key()))
                            .toList());
        }
        return 0;
    }

    private static String lot(DrawnFact one) {
        return UUID.nameUUIDFromBytes(one.key().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Map<String, List<String>> judgements(Path file) throws IOException {
        Map<String, List<String>> judgements = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                List<String> cells = List.of(line.split("\t"));
                if (!line.startsWith("#") && cells.size() == 5) {
                    judgements.put(String.join("\t", cells.subList(0, 3)), cells.subList(3, 5));
                }
            }
        }
        return judgements;
    }

    private static void print(FactSort sort, List<DrawnFact> drawn, Map<String, List<String>> judgements) {
        List<DrawnFact> judged =
                drawn.stream().filter(one -> judgements.containsKey(one.key())).toList();
        System.out.printf(Locale.ROOT, "%-20s %3d drawn, %3d judged", sort.slug(), drawn.size(), judged.size());
        for (double level : LEVELS) {
            List<List<String>> said = judged.stream()
                    .filter(one -> one.confidence() >= level)
                    .map(one -> judgements.getOrDefault(one.key(), List.of()))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "; from %.2f %3d, right %.2f (one reader %.2f)",
                    level,
                    said.size(),
                    share(
                            said.stream()
                                    .filter(one -> one.stream().allMatch(RIGHT::equals))
                                    .count(),
                            said.size()),
                    share(said.stream().filter(one -> one.contains(RIGHT)).count(), said.size()));
        }
        System.out.println();
    }

    private static double share(long some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }

    private static void ask(Path file, List<DrawnFact> facts) throws IOException {
        var json = new JsonMapper();
        var lines = new StringBuilder();
        for (DrawnFact one : facts) {
            String text = one.facts().recap().text();
            Evidence first = one.proof().evidence().getFirst();
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("key", one.key());
            asked.put("title", one.facts().recap().title());
            asked.put("published", String.valueOf(one.facts().recap().published()));
            asked.put("fact", one.statement());
            asked.put(
                    "sentences",
                    one.proof().evidence().stream().map(some -> some.of(text)).toList());
            asked.put(
                    "around",
                    text.substring(Math.max(0, first.start() - AROUND), Math.min(text.length(), first.end() + AROUND)));
            lines.append(json.writeValueAsString(asked)).append('\n');
        }
        Files.writeString(file, lines);
    }
}
