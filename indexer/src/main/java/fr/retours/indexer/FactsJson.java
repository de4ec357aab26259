package fr.retours.indexer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.time.DateTimeException;

/**
 * Facts as JSON, one object a recap: the annotation guide's format, and beside it {@code text}, {@code url},
 * {@code published}, {@code author} where there is one, ids, {@code mentions}, and each fact's {@code confidence}, {@code evidence}, offsets into
 * {@code text} in UTF-16 code units, and {@code reasons}. What {@code extract} writes and the data folder keeps. Safe
 * for concurrent use.
 *
 * <p>Reading back what was written gives equal facts.
 */
public final class FactsJson {
    /** Names what stands for the author where JSON has none. */
    static final String AUTHOR = "author";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .injectableValues(new InjectableValues.Std().addValue(AUTHOR, ""))
            .build();

    private FactsJson() {}

    /** Returns one line of JSON without a line end. */
    public static String write(RecapFacts facts) {
        try {
            return MAPPER.writeValueAsString(FactsWriter.write(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of " + facts.recap().id() + " must have a JSON form", e);
        }
    }

    /**
     * Reads the facts of one recap.
     *
     * @throws FactsFormatException if {@code json} is not what {@link #write} gives
     */
    public static RecapFacts read(String json) {
        try {
            return FactsReader.read(wire(json));
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new FactsFormatException(e);
        }
    }

    /**
     * Reads the recap alone, whatever became of the format of its facts.
     *
     * @throws FactsFormatException if {@code json} is not what {@link #write} gives
     */
    public static Recap readRecap(String json) {
        try {
            return MAPPER.readerFor(RecapWire.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<RecapWire>readValue(json)
                    .recap();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new FactsFormatException(e);
        }
    }

    private static FactsWire wire(String json) {
        try {
            return MAPPER.readValue(json, FactsWire.class);
        } catch (MismatchedInputException e) {
            return withReasons(json);
        } catch (JsonProcessingException e) {
            throw new FactsFormatException(e);
        }
    }

    /** Reads facts as older versions wrote them: they kept no reasons. */
    private static FactsWire withReasons(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            for (JsonNode fact : tree.findParents("confidence")) {
                if (fact instanceof ObjectNode object && !object.has("reasons")) {
                    object.putArray("reasons");
                }
            }
            return MAPPER.treeToValue(tree, FactsWire.class);
        } catch (JsonProcessingException e) {
            throw new FactsFormatException(e);
        }
    }
}
