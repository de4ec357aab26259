package fr.retours.api.desk;

import fr.retours.api.wording.Wording;
import java.util.Arrays;
import java.util.List;

/**
 * The forms for decisions that nobody asks for.
 *
 * @param forms each with its fields
 */
public record FormsPage(List<Form> forms) {
    /** Copies the list. */
    public FormsPage {
        forms = List.copyOf(forms);
    }

    /**
     * One form.
     *
     * @param slug the kind of decision
     * @param open whether it is the one that was asked for
     */
    public record Form(String slug, String label, String help, List<Input> inputs, boolean open) {
        /** Copies the list. */
        public Form {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * One field.
     *
     * @param several whether it takes several values, one a line
     * @param value what stands in it
     */
    public record Input(String name, String label, boolean several, boolean required, String value) {}

    /**
     * Makes the page.
     *
     * @param chosen slug of the form that is open; empty for the first
     * @param id what the forms are about; empty for nothing yet
     */
    static FormsPage of(String chosen, String id) {
        boolean known =
                Arrays.stream(DeskForm.values()).anyMatch(one -> one.slug().equals(chosen));
        return new FormsPage(Arrays.stream(DeskForm.values())
                .map(one -> new Form(
                        one.slug(),
                        Wording.text("desk.form." + one.slug()),
                        Wording.text("desk.help." + one.slug()),
                        one.fields().stream()
                                .map(field -> input(field, field == one.fields().getFirst() ? id : ""))
                                .toList(),
                        known ? one.slug().equals(chosen) : one == DeskForm.RENAME))
                .toList());
    }

    private static Input input(DeskForm.Field field, String value) {
        return new Input(
                field.slug(), Wording.text("desk.field." + field.slug()), field.isSeveral(), field.isRequired(), value);
    }
}
