package fr.retours.indexer.reader;

import fr.retours.extraction.FactSort;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Proof;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How much facts are worth that a language model read, the built-in reading, or both: the one place that says who is believed where
 * they differ. The table is {@code deux-lectures.tsv}: a share of right facts for each kind and for who says it, for a model by name or
 * for any. Immutable, safe for concurrent use.
 */
final class ReadingOrder {
    private static final String ANY = "";

    private final String model;
    private final Map<String, Double> shares = new HashMap<>();

    /** Who says a fact. */
    enum Speaker {
        /** Both readings. */
        BOTH("both"),
        /** The language model alone. */
        MODEL("model"),
        /** The built-in reading alone. */
        RULES("rules");

        private final String word;

        Speaker(String word) {
            this.word = word;
        }
    }

    /** @param model whose figures count where the table has them */
    ReadingOrder(KnowledgeBase knowledge, String model) {
        this.model = model;
        for (WordTable.Row row : knowledge.table("deux-lectures", 4).rows()) {
            shares.put(key(row.text(4), row.text(0), row.text(1)), row.decimal(2));
        }
    }

    private static String key(String model, String sort, String speaker) {
        return String.join("\t", model, sort, speaker);
    }

    /**
     * Returns what facts are worth of which the language model's reading is the first.
     *
     * @param unsaid the stretches of the text of which the model said nothing: what is read there is as sure as the built-in reading
     *     has it
     */
    ReadingUnion.FactWorth worth(List<Evidence> unsaid) {
        return (sort, detail, sides) -> sides.first() == null && isWithin(unsaid, sides.either())
                ? OptionalDouble.empty()
                : OptionalDouble.of(share(sort, detail, speaker(sides)));
    }

    private static Speaker speaker(ReadingUnion.Sides<Proof> sides) {
        return sides.second() == null ? Speaker.MODEL : sides.first() == null ? Speaker.RULES : Speaker.BOTH;
    }

    private static boolean isWithin(List<Evidence> stretches, Proof proof) {
        return proof.evidence().stream()
                .allMatch(one -> stretches.stream()
                        .anyMatch(stretch -> stretch.start() <= one.start() && one.end() <= stretch.end()));
    }

    /** @param detail which part, link or property; those that the table has figures for count by themselves */
    double share(FactSort sort, String detail, Speaker speaker) {
        return Stream.of(model, ANY)
                .flatMap(name ->
                        Stream.of(sort.slug() + " " + detail, sort.slug()).map(kind -> key(name, kind, speaker.word)))
                .filter(shares::containsKey)
                .findFirst()
                .map(shares::get)
                .orElse(0.0);
    }
}
