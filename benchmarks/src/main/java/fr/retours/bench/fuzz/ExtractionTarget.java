package fr.retours.bench.fuzz;

import fr.retours.extraction.RecapExtractor;
import fr.retours.indexer.FactsJson;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.io.IOUtils;

/**
 * A recap put together from names, functions, bodies, dates, quotes, lists and marks in any order: each byte of an input is a
 * piece of text, or says that the next one follows without a blank.
 */
final class ExtractionTarget {
    private static final String PIECES = "/fr/retours/bench/fuzz/extraction-pieces.txt";
    private static final int BYTES = 256;
    private static final int SEEDS = 40;
    private static final int LONGEST_SEED = 60;
    private static final String TITLE = "Retour sur la rencontre";

    private final RecapExtractor extractor = new RecapExtractor();
    private final List<String> pieces;

    private ExtractionTarget(List<String> pieces) {
        this.pieces = pieces;
    }

    /** Makes one. */
    static FuzzTarget of(FuzzSetup setup) throws IOException {
        return new FuzzTarget(
                new ExtractionTarget(pieces())::take,
                IntStream.range(0, SEEDS)
                        .mapToObj(seed -> random(new Random(seed), LONGEST_SEED))
                        .toList());
    }

    private static List<String> pieces() throws IOException {
        List<String> pieces = IOUtils.resourceToString(PIECES, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(piece -> piece.replace("\\n", "\n").replace("\\t", "\t"))
                .toList();
        if (pieces.size() >= BYTES) {
            throw new IOException("pieces must be fewer than " + BYTES + ", got " + pieces.size());
        }
        return pieces;
    }

    private void take(byte[] input) {
        Recap recap = recap(input);
        try {
            RecapFacts facts = extractor.extract(recap);
            check(recap.text(), facts);
            if (!FactsJson.read(FactsJson.write(facts)).equals(facts)) {
                throw new FuzzFindingException("facts must be read as they are written");
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException("of « " + recap.text() + " »", e);
        }
    }

    /** Of an input with an odd number of bytes the first eighth is the title, of every third one the last eighth a summary. */
    private Recap recap(byte[] input) {
        int title = input.length % 2 == 0 ? 0 : input.length / 8;
        int summary = input.length % 3 == 0 ? input.length / 8 : 0;
        String titled = text(input, 0, title).replaceAll("\\s+", " ").strip();
        String body = text(input, title, input.length - summary);
        return new Recap(
                new RecapId("fuzz"),
                titled.codePoints().noneMatch(Character::isLetterOrDigit) ? TITLE : titled,
                null,
                null,
                body.isBlank() ? TITLE : body.strip(),
                text(input, input.length - summary, input.length).strip());
    }

    private String text(byte[] input, int from, int to) {
        var text = new StringBuilder();
        boolean glued = true;
        for (int i = from; i < to; i++) {
            int value = Byte.toUnsignedInt(input[i]);
            if (value < pieces.size()) {
                text.append(glued ? "" : " ").append(pieces.get(value));
            }
            glued = value >= pieces.size();
        }
        return text.toString();
    }

    private static void check(String text, RecapFacts facts) {
        facts.proofs().flatMap(proof -> proof.evidence().stream()).distinct().forEach(one -> check(text, one));
        int end = 0;
        for (Mention mention : facts.mentions()) {
            if (mention.start() < end || mention.end() > text.length()) {
                throw new FuzzFindingException("mentions must stand in order in the text, got " + mention);
            }
            end = mention.end();
            check(text, new Evidence(mention.start(), mention.end()));
        }
    }

    private static void check(String text, Evidence evidence) {
        boolean inside = evidence.start() >= 0 && evidence.end() <= text.length();
        if (!inside || evidence.of(text).codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new FuzzFindingException("a proof must be words of the text, got " + evidence);
        }
    }

    /** Returns pieces in random order. */
    static byte[] random(Random random, int longest) {
        byte[] input = new byte[random.nextInt(1, longest)];
        random.nextBytes(input);
        return input;
    }
}
