package fr.retours.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLogEncoderTest {
    private final Logger logger = new LoggerContext().getLogger("fr.retours.Sample");

    private JsonNode written(LoggingEvent event) throws IOException {
        byte[] line = new JsonLogEncoder().encode(event);

        assertThat(new String(line, java.nio.charset.StandardCharsets.UTF_8))
                .endsWith("}\n")
                .hasLineCount(1);
        return new ObjectMapper().readTree(line);
    }

    @Test
    void aLineIsOneObjectWithADateAsInIso8601() throws IOException {
        var event = new LoggingEvent("", logger, Level.WARN, "« {} » est\nlà", null, new Object[] {"a\"b"});
        event.setInstant(Instant.parse("2026-05-03T12:00:00.123Z"));

        JsonNode line = written(event);

        assertThat(line.path("timestamp").asText()).isEqualTo("2026-05-03T12:00:00.123Z");
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("loggerName").asText()).isEqualTo("fr.retours.Sample");
        assertThat(line.path("message").asText()).isEqualTo("« a\"b » est\nlà");
        assertThat(line.properties()).hasSize(6);
    }

    @Test
    void keysOfALineAreKeysOfTheObject() throws IOException {
        var event = new LoggingEvent("", logger, Level.INFO, "écriture", null, null);
        event.setInstant(Instant.EPOCH);
        event.setKeyValuePairs(List.of(new KeyValuePair("stage", "wri\"te"), new KeyValuePair("done", 4_000)));

        JsonNode line = written(event);

        assertThat(line.path("stage").asText()).isEqualTo("wri\"te");
        assertThat(line.path("done").numberValue()).isEqualTo(4_000);
    }

    @Test
    void aFaultIsToldWithItsCauses() throws IOException {
        var fault = new IllegalStateException("above", new IllegalArgumentException("below"));

        JsonNode line = written(new LoggingEvent("", logger, Level.ERROR, "failed", fault, null));

        assertThat(line.at("/throwable/className").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.at("/throwable/message").asText()).isEqualTo("above");
        assertThat(line.at("/throwable/stepArray/0/className").asText())
                .isEqualTo(getClass().getName());
        assertThat(line.at("/throwable/cause/message").asText()).isEqualTo("below");
    }
}
