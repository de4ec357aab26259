package fr.retours.api.openapi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.contract.ApiOperation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is registered and what is said of it must go together; what the whole document says is for the tests of the API. */
class OpenApiDocumentTest {
    private record Unheard(StringBuilder of) {}

    private static ApiOperation operation() {
        return ApiOperation.get("/api/v1/suggest", given -> given.text("q", 10));
    }

    @Test
    void refusesAPathOfWhichNothingIsSaid() {
        assertThatThrownBy(
                        () -> new OpenApiDocument(List.of(ApiOperation.get("/api/v1/events/{id}/song", given -> {}))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must have /api/v1/events/{id}/song");
    }

    @Test
    void refusesAParameterOfWhichNothingIsSaid() {
        assertThatThrownBy(() ->
                        new OpenApiDocument(List.of(ApiOperation.get("/api/v1/suggest", given -> given.flag("aloud")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("suggest.aloud");
    }

    @Test
    void refusesAnAnswerThatItCannotDescribe() {
        var answering = operation().answering(new AnswerShape(Unheard.class, Envelope.NONE));

        assertThatThrownBy(() -> new OpenApiDocument(List.of(answering)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("StringBuilder");
    }

    @Test
    void refusesWordsOfWhatThereIsNot() {
        assertThatThrownBy(() -> new OpenApiDocument(List.of(operation())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("what there is not")
                .hasMessageContaining("/api/v1/graph/path");
    }
}
