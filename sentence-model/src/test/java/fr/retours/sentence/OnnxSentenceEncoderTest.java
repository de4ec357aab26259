package fr.retours.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.retours.text.encoder.SentenceEncoders;
import fr.retours.text.encoder.SentenceModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the model that the add-on brings, which knows English. */
class OnnxSentenceEncoderTest {
    private static final String BIKE = "She goes to work by bike every day.";

    @TempDir
    private static Path temp;

    private static OnnxSentenceEncoder encoder;

    @BeforeAll
    static void open() throws IOException {
        encoder = OnnxSentenceEncoder.open(copied("model"));
    }

    /** Copies the model, without its settings. */
    private static Path copied(String name) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(name));
        for (String file : List.of("model.onnx", "tokenizer.json")) {
            Files.copy(OnnxSentenceEncoders.defaultModel().resolve(file), folder.resolve(file));
        }
        return folder;
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static float cosine(float[] one, float[] other) {
        return (float) IntStream.range(0, one.length)
                .mapToDouble(at -> (double) one[at] * other[at])
                .sum();
    }

    @ParameterizedTest(name = "« {0} » is nearer than « {1} »")
    @CsvSource(delimiter = '|', textBlock = """
            Her daily commute is by bicycle.     | The council voted the budget.
            Cycling is how she gets to her job.  | Grilled fish with lemon and herbs.
            """)
    void sentencesThatMeanTheSameAreNearer(String near, String far) {
        float[] asked = encoder.question(BIKE);

        float nearness = cosine(asked, encoder.passage(near));

        assertThat(nearness).isGreaterThan(0.8f);
        assertThat(nearness).isGreaterThan(cosine(asked, encoder.passage(far)) + 0.05f);
    }

    @Test
    void theModelThatTheAddOnBringsIsUsedAsItsCardSays() {
        try (var brought = new OnnxSentenceEncoders().load(SentenceEncoders.DEFAULT)) {
            assertThat(brought.question(BIKE)).isEqualTo(encoder.question("query: " + BIKE));
            assertThat(brought.passage(BIKE)).isEqualTo(encoder.passage("passage: " + BIKE));
            assertThat(brought.leastSimilarity()).isGreaterThan(encoder.leastSimilarity());
        }
    }

    @Test
    void vectorsHaveTheLengthOneAndTheDimensionStated() {
        assertThat(encoder.dimension()).isEqualTo(384);
        for (String text : List.of(BIKE, "", "   ", "é", "word ".repeat(5000))) {
            float[] vector = encoder.passage(text);

            assertThat(vector).hasSize(384);
            assertThat(cosine(vector, vector)).isCloseTo(1, within(0.001f));
        }
    }

    @Test
    void aTextHasTheSameVectorWhateverIsEncodedMeanwhile() {
        float[] alone = encoder.passage(BIKE);

        var together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(number -> encoder.passage(number % 2 == 0 ? BIKE : "Number " + number))
                .toList();

        assertThat(together.getFirst()).isEqualTo(alone);
        assertThat(together.get(38)).isEqualTo(alone);
    }

    @Test
    void whatIsBeyondTheBoundIsLeftOut() throws IOException {
        Path shortModel = copied("short");
        Files.writeString(shortModel.resolve(ModelSettings.FILE), "max_tokens=16");
        try (var bounded = OnnxSentenceEncoder.open(shortModel)) {
            String start = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";

            assertThat(bounded.passage(start + " fifteen")).isEqualTo(bounded.passage(start + " bicycle"));
            assertThat(encoder.passage(start + " fifteen")).isNotEqualTo(encoder.passage(start + " bicycle"));
        }
    }

    @Test
    void settingsChangeVectorsAndTheFingerprintTellsForPassages() throws IOException {
        Path other = copied("other");
        Files.writeString(
                other.resolve(ModelSettings.FILE),
                "query_prefix=query: \npassage_prefix=passage: \npooling=cls\nmin_similarity=0.8");
        try (var set = OnnxSentenceEncoder.open(other)) {
            assertThat(set.leastSimilarity()).isEqualTo(0.8f);
            assertThat(set.fingerprint()).isNotEqualTo(encoder.fingerprint());
            assertThat(set.passage(BIKE)).isNotEqualTo(set.question(BIKE));
            assertThat(set.passage(BIKE)).isNotEqualTo(encoder.passage(BIKE));
        }
        Files.writeString(other.resolve(ModelSettings.FILE), "min_similarity=0.8\nquery_prefix=query: ");
        try (var sameForPassages = OnnxSentenceEncoder.open(other)) {
            assertThat(sameForPassages.fingerprint()).isEqualTo(encoder.fingerprint());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pooling=max", "max_tokens=many", "max_tokens=2", "min_similarity=3", "prefix=query: "})
    void settingsThatMeanNothingAreRefused(String line) throws IOException {
        Path folder = Files.createTempDirectory(temp, "settings");
        Files.writeString(folder.resolve(ModelSettings.FILE), line);

        assertThatThrownBy(() -> ModelSettings.in(folder))
                .isInstanceOf(SentenceModelException.class)
                .hasMessageContaining(ModelSettings.FILE)
                .hasMessageContaining(line.substring(0, line.indexOf('=')));
    }

    @Test
    void aFolderWithoutModelIsTold() {
        assertThatThrownBy(() -> OnnxSentenceEncoder.open(temp.resolve("nowhere")))
                .isInstanceOf(SentenceModelException.class)
                .hasMessageContaining("model.onnx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json"})
    void aBrokenFileIsTold(String broken) throws IOException {
        Path folder = copied("broken " + broken);
        Files.writeString(folder.resolve(broken), "{\"nothing\": 1}");

        assertThatThrownBy(() -> OnnxSentenceEncoder.open(folder))
                .isInstanceOf(SentenceModelException.class)
                .hasMessageContaining(broken);
    }

    @Test
    void nothingIsAskedOfTheNetwork() {
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }
}
