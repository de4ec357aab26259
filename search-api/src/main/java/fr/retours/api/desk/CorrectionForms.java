package fr.retours.api.desk;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.desk.FormsPage.Form;
import fr.retours.api.desk.FormsPage.Input;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.search.NamedChoice;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.Slugged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills in the forms for decisions that nobody asks for, and finds whom the names in them mean. Safe for concurrent use. */
record CorrectionForms(DeskNames names) {
    private static final String FORM = "forme";
    private static final String MORE = "encore";
    private static final String REASON = "motif";
    private static final String ABOUT = "id";
    /** What sort of fact the forms are about. */
    static final String TOPIC = "fait";

    private static final String QUOTE = "quote";
    /** What is asked of one page and not of the next. */
    private static final Set<String> PASSING = Set.of(MORE, DeskRoutes.TOKEN);

    private static final int MOST_ROWS = 40;

    /**
     * What was sent, or stands in an address.
     *
     * @param values by parameter
     */
    record Sent(Map<String, List<String>> values) {
        String text(String parameter) {
            return values.getOrDefault(parameter, List.of()).stream()
                    .findFirst()
                    .orElse("")
                    .strip();
        }

        boolean has(String parameter) {
            return !text(parameter).isEmpty();
        }

        /** Returns which form is meant; empty for none that there is. */
        Optional<DeskForm> form() {
            return Slugged.find(DeskForm.class, text(FORM));
        }

        /** Returns whether one field more is wanted, and nothing yet decided. */
        boolean asksMore() {
            return has(MORE);
        }

        /** Returns what sort of fact the forms are about; empty for anything. */
        String topic() {
            return text(TOPIC);
        }

        /** Returns the ids that a form is to be about, whichever it is. */
        private List<String> about() {
            return values.getOrDefault(ABOUT, List.of());
        }

        private Sent aboutAlone() {
            return new Sent(Map.of(ABOUT, about()));
        }

        /** Returns the address of the form as it was filled in. */
        private FilteredAddress address() {
            Map<String, List<String>> kept = new LinkedHashMap<>();
            values.keySet().stream()
                    .filter(one -> has(one) && !PASSING.contains(one))
                    .forEach(one -> kept.put(one, values.get(one)));
            return new FilteredAddress(DeskRoutes.FORMS, kept);
        }
    }

    /** Makes the page: the form that is meant as it was filled in, the others with what they would be about. */
    FormsPage page(Sent sent) {
        List<DeskForm> all = DeskForm.about(sent.topic());
        if (all.isEmpty()) {
            throw RefusedException.of(ProblemType.NOT_FOUND, "desk.no-form");
        }
        DeskForm open = sent.form().filter(all::contains).orElse(all.getFirst());
        boolean ofFact = !sent.topic().isEmpty();
        return new FormsPage(
                all.stream()
                        .map(one -> form(one, ofFact || one == open ? sent : sent.aboutAlone(), one == open))
                        .toList(),
                "",
                ofFact ? about(sent) : null);
    }

    /** Says which fact the forms are about. */
    private FormsPage.AboutFact about(Sent sent) {
        String id = sent.text(ABOUT);
        String value = Stream.of("part", "link")
                .filter(sent::has)
                .map(key -> Wording.text(key + "." + sent.text(key)))
                .findFirst()
                .orElse(sent.text("role"));
        return new FormsPage.AboutFact(
                sent.topic(),
                Stream.of(
                                Wording.text("desk.fact." + sent.topic()),
                                id.isEmpty() ? "" : names.name(NameSource.ANYBODY, id),
                                value)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(" · ")),
                sent.text(QUOTE),
                IntStream.rangeClosed(1, MOST_ROWS)
                        .mapToObj(at -> sent.text("recaps-" + at))
                        .filter(one -> !one.isEmpty())
                        .map(one -> new NamedChoice(names.name(NameSource.RECAPS, one), PagePaths.recap(one), ""))
                        .toList());
    }

    private Form form(DeskForm form, Sent sent, boolean open) {
        List<Input> inputs = new ArrayList<>();
        for (DeskForm.Field field : form.fields()) {
            boolean first = !field.isGiven() && field.equals(form.fields().getFirst());
            List<String> about = first ? sent.about() : List.of();
            int rows = rows(field, sent, about.size());
            for (int at = 0; at < rows; at++) {
                inputs.add(input(field, at, at < about.size() ? about.get(at) : "", sent));
            }
        }
        return new Form(
                form.slug(),
                Wording.text("desk.form." + form.slug()),
                Wording.text("desk.help." + form.slug()),
                inputs,
                sent.text(REASON),
                open,
                open && !sent.values().isEmpty() ? focus(inputs, sent) : "",
                form.fields().stream()
                        .filter(one -> one.isSeveral() && !one.isGiven())
                        .findFirst()
                        .map(DeskForm.Field::slug)
                        .orElse(""));
    }

    private static int rows(DeskForm.Field field, Sent sent, int about) {
        int rows = Math.max(1, field.least());
        if (field.isSeveral()) {
            for (int at = rows; at < MOST_ROWS; at++) {
                String parameter = field.parameter(at);
                rows = sent.has(parameter) || sent.has(parameter + FormsPage.TYPED) ? at + 1 : rows;
            }
            rows = Math.max(rows, about) + (sent.text(MORE).equals(field.slug()) ? 1 : 0);
        }
        return Math.min(rows, MOST_ROWS);
    }

    private Input input(DeskForm.Field field, int at, String about, Sent sent) {
        String parameter = field.parameter(at);
        var empty = new Input(
                field.key(),
                parameter,
                field.isGiven() ? "" : Wording.text("desk.field." + field.slug(), at + 1),
                at < field.least(),
                field.source() == null ? "" : field.source().slug(),
                field.isGiven()
                        ? List.<NamedChoice>of()
                        : field.terms().stream()
                                .map(one -> new NamedChoice(Wording.text(field.slug() + "." + one), one, ""))
                                .toList(),
                "",
                "",
                List.of(),
                "");
        if (field.isGiven() && !field.terms().isEmpty()) {
            return empty.with(field.terms().getFirst(), field.terms().getFirst());
        }
        boolean before = field.key().startsWith("to") && !sent.values().containsKey(parameter);
        String value = before ? sent.text(field.slug()) : sent.text(parameter);
        return field.source() == null
                ? empty.with(value, value)
                : named(empty, field.source(), before ? value : about, sent);
    }

    /** An id counts as long as what stands in the field is its name. */
    private Input named(Input empty, NameSource source, String about, Sent sent) {
        String id = sent.has(empty.parameter()) ? sent.text(empty.parameter()) : about;
        String name = id.isEmpty() ? "" : names.name(source, id);
        String typed = sent.values().containsKey(empty.typedParameter()) ? sent.text(empty.typedParameter()) : name;
        if (typed.isEmpty() || typed.equals(name)) {
            return empty.with(typed, typed.isEmpty() ? "" : id);
        }
        DeskNames.Meaning meaning = names.meant(source, typed);
        if (!meaning.id().isEmpty()) {
            return empty.with(names.name(source, meaning.id()), meaning.id());
        }
        FilteredAddress chosen = sent.address().without(empty.typedParameter());
        return empty.unclear(
                typed,
                meaning.choices().stream()
                        .map(one -> new NamedChoice(
                                one.label(),
                                chosen.with(empty.parameter(), one.id()).toString(),
                                one.hint()))
                        .toList(),
                Wording.text(meaning.choices().isEmpty() ? "desk.unknown." + source.slug() : "desk.several", typed));
    }

    /** The field that was asked for, else the first one that is not clear or still to be filled in, else the reason. */
    private static String focus(List<Input> inputs, Sent sent) {
        return inputs.stream()
                .filter(one -> sent.asksMore() ? one.key().equals(sent.text(MORE)) : one.isOpen())
                .reduce((before, after) -> sent.asksMore() ? after : before)
                .map(Input::typedParameter)
                .orElse(REASON);
    }
}
