package fr.retours.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class GreedyTaggerTest {
    private static final POSModel MODEL = model();
    private final POSTaggerME beam = new POSTaggerME(MODEL);
    private final GreedyTagger greedy = new GreedyTagger(MODEL);

    private static POSModel model() {
        try (InputStream in = GreedyTaggerTest.class.getResourceAsStream(TextAnnotator.TAGS)) {
            return new POSModel(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The samples that are text, with all their marks. */
    private static List<Recap> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "samples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(md|txt|jsonl)"))
                    .map(GreedyTaggerTest::text)
                    .toList();
        }
    }

    private static Recap text(Path file) {
        try {
            return new Recap(new RecapId("r"), "Retour", null, null, Files.readString(file), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allWordsOfTheSamplesHaveTheTagThatOpenNlpsTaggerGivesThem() throws IOException {
        var annotator = new TextAnnotator(new Lexicon(), KnowledgeBase.shipped());
        List<String[]> sentences = texts().stream()
                .flatMap(text -> annotator.annotate(text).sentences().stream())
                .map(sentence -> sentence.tokens().stream()
                        .map(token -> token.text().replace('’', '\''))
                        .toArray(String[]::new))
                .toList();

        assertThat(sentences)
                .hasSizeGreaterThan(200)
                .allSatisfy(words -> assertThat(greedy.tag(words))
                        .as(String.join(" ", words))
                        .containsExactly(beam.tag(words)));
    }

    @Test
    void shortAndOddSentencesTooHaveTheSameTags() {
        assertThat(Stream.of("", "Merci", "Merci !", "À", "« »", "2014", "ĐORĐE 😀 de", "a b c d e f", "de de de"))
                .allSatisfy(text -> {
                    String[] words = text.isEmpty() ? new String[0] : text.split(" ");
                    assertThat(greedy.tag(words)).as(text).containsExactly(beam.tag(words));
                });
    }
}
