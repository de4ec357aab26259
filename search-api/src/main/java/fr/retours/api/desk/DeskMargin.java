package fr.retours.api.desk;

import fr.retours.api.admin.CurationFile;
import fr.retours.api.admin.DecisionEntry;
import fr.retours.api.fact.FactMargin;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Leads an editor from each fact to its forms, and says what was decided of it. Safe for concurrent use. */
public final class DeskMargin implements FactMargin {
    private static final String MISSING = "missing";
    /** What a browser and this server take in an address. */
    private static final int LONGEST_QUOTE = 900;
    /** Of decisions by the names that texts have. */
    private static final Set<String> NAMES = Set.of("person", "body");

    private final CurationFile file;
    private volatile Known known = new Known("", List.of());

    private record Known(String text, List<DecisionEntry> entries) {}

    /** Reads what was decided off a file as it is each time. */
    public DeskMargin(CurationFile file) {
        this.file = file;
    }

    @Override
    public Optional<MarginNote> beside(ShownFact fact) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        boolean missing = fact.topic().equals(MISSING);
        values.put(missing ? "forme" : CorrectionForms.TOPIC, List.of(missing ? "add" : fact.topic()));
        for (int at = 0; at < fact.recaps().size(); at++) {
            values.put("recaps-" + (at + 1), List.of(fact.recaps().get(at).value()));
        }
        fact.words().forEach((key, value) -> values.put(key, List.of(value)));
        Slugged.find(CollectiviteKind.class, fact.words().getOrDefault("id", "").replaceFirst(":.*", ""))
                .ifPresent(level -> values.put("level", List.of(level.slug())));
        if (!fact.quote().isEmpty() && fact.quote().length() <= LONGEST_QUOTE) {
            values.put("quote", List.of(fact.quote()));
        }
        return Optional.of(new MarginNote(new FilteredAddress(DeskRoutes.FORMS, values).toString(), decided(fact)));
    }

    private List<String> decided(ShownFact fact) {
        return entries().stream()
                .filter(one -> isAbout(one, fact))
                .map(one -> Wording.text(
                        "desk.decided",
                        one.by() == null ? Wording.text("desk.by-hand") : one.by(),
                        FrenchDays.of(one.date()),
                        DecisionsPage.kind(one)))
                .toList();
    }

    private List<DecisionEntry> entries() {
        String text = file.read();
        Known last = known;
        if (!last.text().equals(text)) {
            last = new Known(text, file.entries(text));
            known = last;
        }
        return last.entries();
    }

    private static boolean isAbout(DecisionEntry decision, ShownFact fact) {
        Map<String, String> fields = decision.fields();
        List<String> recaps = List.of(fields.getOrDefault("recaps", "").split(", ", -1));
        if (fact.recaps().stream().noneMatch(one -> recaps.contains(one.value()))) {
            return false;
        }
        return switch (fact.topic()) {
            case "person", "body" ->
                Objects.equals(fields.get("id"), fact.words().get("id"))
                        || NAMES.stream()
                                .anyMatch(one -> fields.containsKey(one)
                                        && fields.get(one).equals(fact.words().get(one)));
            case "part", "role", "link" -> isOf(decision, fact);
            case "event" -> decision.kind().equals("no_event") || fields.containsKey("event");
            default -> fact.topic().equals(fields.get("event"));
        };
    }

    /** Of a part, function or link: as it was read, or as it was put right. */
    private static boolean isOf(DecisionEntry decision, ShownFact fact) {
        String read = decision.fields().get(fact.topic());
        return Objects.equals(decision.fields().get("id"), fact.words().get("id"))
                && read != null
                && Stream.of(read, decision.fields().getOrDefault("to", read))
                        .anyMatch(one -> one.equals(fact.words().get(fact.topic())));
    }
}
