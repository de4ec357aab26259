package fr.retours.api.desk;

import fr.retours.api.page.search.NamedChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The forms for decisions that nobody asks for.
 *
 * @param forms all of them
 * @param trouble a French line on why the open one was not followed; empty where it was not sent, or its fields tell
 * @param about the fact that they are about; null for anything
 */
public record FormsPage(
        List<Form> forms, String trouble, @Nullable AboutFact about) {
    /** What the parameter of a typed name ends in. */
    static final String TYPED = "_name";

    /** Returns the same, whose open form was not followed. */
    FormsPage with(String why) {
        return new FormsPage(forms, why, about);
    }

    /** Returns the form that was asked for. */
    Form open() {
        return forms.stream().filter(Form::open).findFirst().orElseThrow();
    }

    /**
     * The fact that forms are about.
     *
     * @param topic what sort of fact
     * @param title which, in French
     * @param quote the sentence that proves it; empty where nobody knows
     * @param recaps which say so, by title and page
     */
    public record AboutFact(String topic, String title, String quote, List<NamedChoice> recaps) {}

    /**
     * One form.
     *
     * @param slug the kind of decision
     * @param reason what stands in the field for it
     * @param open whether it is the one that was asked for
     * @param focus what is sent by the field to go to first; empty for none
     * @param more key of which it takes one value more; empty for none
     */
    public record Form(
            String slug,
            String label,
            String help,
            List<Input> inputs,
            String reason,
            boolean open,
            String focus,
            String more) {
        /** Returns whether all that must be said is, and each name means somebody. */
        boolean isClear() {
            return inputs.stream().noneMatch(Input::isOpen);
        }

        /** Returns what is said, by the keys of a decision. */
        Map<String, List<String>> values() {
            Map<String, List<String>> values = new LinkedHashMap<>();
            inputs.stream()
                    .filter(one -> !one.value().isEmpty())
                    .forEach(one -> values.computeIfAbsent(one.key(), any -> new ArrayList<>())
                            .add(one.value()));
            return values;
        }
    }

    /**
     * One field.
     *
     * @param key of a decision, to which it gives one value
     * @param parameter under which the id of whoever is meant is sent, or the text where it takes no name
     * @param source of the names that it takes; empty for any text
     * @param terms the closed list that it takes one of, by label and slug; none for any other text
     * @param typed what stands in it
     * @param value what the decision has of it: the id of whoever is meant, or the text; empty until that is clear
     * @param choices whom the name may mean, when it may mean several
     * @param trouble a French line on what is wrong with what stands in it; empty for nothing
     */
    public record Input(
            String key,
            String parameter,
            String label,
            boolean required,
            String source,
            List<NamedChoice> terms,
            String typed,
            String value,
            List<NamedChoice> choices,
            String trouble) {
        /** Returns the parameter under which what stands in it is sent. */
        public String typedParameter() {
            return source.isEmpty() ? parameter : parameter + TYPED;
        }

        /** Returns whether the address alone says it. */
        public boolean isGiven() {
            return label.isEmpty();
        }

        /** Returns whether it is still to be filled in, or nobody knows whom it means. */
        boolean isOpen() {
            return value.isEmpty() && (required || !typed.isEmpty());
        }

        Input with(String text, String meant) {
            return new Input(key, parameter, label, required, source, terms, text, meant, List.of(), "");
        }

        Input unclear(String text, List<NamedChoice> meant, String why) {
            return new Input(key, parameter, label, required, source, terms, text, "", meant, why);
        }
    }
}
