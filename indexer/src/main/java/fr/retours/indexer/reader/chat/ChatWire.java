package fr.retours.indexer.reader.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.reader.ModelQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Questions and answers as chat completions have them on the wire. */
final class ChatWire {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    /** What models that think aloud write first. */
    private static final Pattern THOUGHT = Pattern.compile("^\\s*<think>.*?</think>", Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST_SAID = 200;

    private ChatWire() {}

    /** How much of what chat completions offer a server takes. */
    enum Form {
        /** An answer that cannot but follow the schema. */
        BOUND,
        /** The schema stands in the question. */
        TOLD,
        /** Nothing is said of chance either, which some models do not let anybody choose. */
        PLAIN;

        Optional<Form> next() {
            return switch (this) {
                case BOUND -> Optional.of(TOLD);
                case TOLD -> Optional.of(PLAIN);
                case PLAIN -> Optional.empty();
            };
        }
    }

    private record Message(String role, @Nullable String content) {}

    private record Schema(String name, boolean strict, JsonNode schema) {}

    private record Format(String type, Schema jsonSchema) {}

    private record Asked(
            String model,
            List<Message> messages,
            boolean stream,
            @Nullable Integer temperature,
            @Nullable Format responseFormat) {}

    private record Choice(
            @Nullable Message message, @Nullable String finishReason) {}

    private record Usage(int promptTokens, int completionTokens) {
        static final Usage NONE = new Usage(0, 0);
    }

    private record Completion(
            @Nullable List<Choice> choices, @Nullable Usage usage) {}

    /**
     * What a server says.
     *
     * @param text may be anything
     * @param isCut whether the server ended it before the model did
     * @param read tokens of the question, as the server counts them; 0 where it does not
     * @param written tokens of the answer
     */
    record Said(String text, boolean isCut, int read, int written) {}

    /**
     * Writes a question.
     *
     * @param again whether the first answer was none
     */
    static String question(String model, ModelQuestion question, Form form, boolean again) {
        List<Message> messages = new ArrayList<>();
        String schema =
                form == Form.BOUND ? "" : "\n\n" + IndexerMessages.text("reader.schema") + "\n" + question.schema();
        messages.add(new Message("system", question.instruction() + schema));
        messages.add(
                new Message("user", question.text() + (again ? "\n\n" + IndexerMessages.text("reader.again") : "")));
        try {
            return MAPPER.writeValueAsString(new Asked(
                    model,
                    messages,
                    false,
                    form == Form.PLAIN ? null : 0,
                    form == Form.BOUND
                            ? new Format("json_schema", new Schema("reading", true, MAPPER.readTree(question.schema())))
                            : null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a question must have a JSON form", e);
        }
    }

    /** Reads what a server says; a text without words where it is no chat completion. */
    static Said answer(String body) {
        try {
            Completion read = MAPPER.readValue(body, Completion.class);
            List<Choice> choices = read.choices() == null ? List.of() : read.choices();
            Usage usage = read.usage() == null ? Usage.NONE : read.usage();
            Choice first = choices.isEmpty() ? new Choice(null, null) : choices.getFirst();
            String text = first.message() == null ? null : first.message().content();
            return new Said(
                    text == null ? "" : text,
                    "length".equals(first.finishReason()),
                    usage.promptTokens(),
                    usage.completionTokens());
        } catch (JsonProcessingException | NullPointerException e) { // the word null is JSON, too
            return new Said("", false, 0, 0);
        }
    }

    /** Finds the one JSON object that an answer is, whatever stands around it; empty where there is none, or half of one. */
    static Optional<String> object(String answer) {
        String said = THOUGHT.matcher(answer).replaceFirst("");
        int start = said.indexOf('{');
        int end = said.lastIndexOf('}') + 1;
        if (start < 0 || end <= start) {
            return Optional.empty();
        }
        String object = said.substring(start, end);
        try {
            return MAPPER.readTree(object).isObject() ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Returns what a server says of a failure, short and on one line. */
    static String failure(String body) {
        String said = body;
        try {
            JsonNode error = MAPPER.readTree(body).path("error");
            said = error.isTextual() ? error.asText() : error.path("message").asText(body);
        } catch (JsonProcessingException e) {
            said = body; // a proxy answers in HTML
        }
        String line = BLANKS.matcher(said).replaceAll(" ").strip();
        return line.length() <= LONGEST_SAID ? line : line.substring(0, LONGEST_SAID) + "…";
    }
}
