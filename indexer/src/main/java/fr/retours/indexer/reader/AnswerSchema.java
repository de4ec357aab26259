package fr.retours.indexer.reader;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.indexer.reader.ModelAnswer.ClosedList;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Slugged;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/**
 * The JSON schema of {@link ModelAnswer}, made of its records, with the closed lists of the program in it. It keeps to what every server
 * can bind an answer to: objects whose keys are all required, arrays, strings, booleans; an empty string stands for nothing.
 */
final class AnswerSchema {
    private static final String TEXT = object(ModelAnswer.class, false).toString();

    private AnswerSchema() {}

    /** Returns the schema on one line. */
    static String text() {
        return TEXT;
    }

    /** @param leveled whether bodies have a level: only local authorities do */
    private static ObjectNode object(Class<?> form, boolean leveled) {
        ObjectNode object = type("object");
        ObjectNode known = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (RecordComponent one : form.getRecordComponents()) {
            String key = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(one.getName());
            if (leveled || !key.equals("level")) {
                known.set(key, value(one.getGenericType(), one, key.equals("collectivites")));
                required.add(key);
            }
        }
        return object.put("additionalProperties", false);
    }

    private static ObjectNode value(Type form, AnnotatedElement component, boolean leveled) {
        if (form instanceof ParameterizedType list) {
            ObjectNode array = type("array");
            array.set("items", value(list.getActualTypeArguments()[0], component, leveled));
            return array;
        }
        Class<?> single = (Class<?>) form;
        if (single.isRecord()) {
            return object(single, leveled);
        }
        ObjectNode value = type(single == boolean.class ? "boolean" : "string");
        ClosedList choices = component.getAnnotation(ClosedList.class);
        if (choices != null) {
            ArrayNode all = value.putArray("enum");
            slugs(choices.value()).forEach(all::add);
        }
        return value;
    }

    /** Who is only mentioned has no link. */
    private static Stream<String> slugs(Class<? extends Slugged> list) {
        return Stream.of(list.getEnumConstants())
                .map(Slugged::slug)
                .filter(slug -> list != LinkKind.class || !slug.equals(LinkKind.MENTIONED.slug()));
    }

    private static ObjectNode type(String name) {
        return JsonNodeFactory.instance.objectNode().put("type", name);
    }
}
