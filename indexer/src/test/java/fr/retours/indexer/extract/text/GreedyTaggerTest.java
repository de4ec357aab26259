package fr.retours.indexer.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.indexer.lexicon.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    @Test
    void allWordsOfTheSamplesHaveTheTagThatOpenNlpsTaggerGivesThem() {
        var annotator = new TextAnnotator(new Lexicon(), KnowledgeBase.shipped());
        List<String[]> sentences = new CorpusReader()
                .readAll(List.of(Path.of("..", "samples"))).recaps().stream()
                        .flatMap(recap -> annotator.annotate(recap).sentences().stream())
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
