package fr.retours.indexer.curation;

import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a line of a curation file.
 *
 * @param kind its section
 * @param fields the entry's own keys and values, as YAML within braces
 * @param reason in the words of whoever decides, or of the program that suggests it
 */
public record DecisionLine(DecisionKind kind, String fields, String reason) {
    private static final Set<String> LISTS = Set.of("ids", "recaps");

    /**
     * Makes a line of values as somebody typed them. Whether it can be followed is for the reader to tell.
     *
     * @param values by key; several where the key takes a list
     */
    public static DecisionLine of(DecisionKind kind, Map<String, List<String>> values, String reason) {
        return new DecisionLine(
                kind,
                values.entrySet().stream()
                        .map(one -> one.getKey() + ": " + written(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ")),
                reason);
    }

    private static String written(String key, List<String> values) {
        return LISTS.contains(key)
                ? values.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"))
                : YamlText.quoted(String.join(" ", values));
    }

    /** Says whether recaps rightly state a fact. */
    public static DecisionLine verdict(boolean right, StatedFact fact, Collection<RecapId> recaps, String reason) {
        List<String> fields = fields(fact);
        fields.add("recaps: " + recaps(recaps));
        return new DecisionLine(right ? DecisionKind.ACCEPT : DecisionKind.REFUSE, String.join(", ", fields), reason);
    }

    /** Says whether somebody took part in what recaps recount. */
    public static DecisionLine tookPart(EntityId about, Collection<RecapId> recaps, boolean took, String reason) {
        return new DecisionLine(
                DecisionKind.TOOK_PART,
                "id: " + about + ", recaps: " + recaps(recaps) + ", took_part: " + took,
                reason);
    }

    /** Returns ids as a list in YAML. */
    public static String ids(List<String> ids) {
        return "[" + String.join(", ", ids) + "]";
    }

    /** Returns ids of recaps as a list in YAML. */
    public static String recaps(Collection<RecapId> recaps) {
        return recaps.stream().map(id -> YamlText.quoted(id.value())).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * Returns the line, without its end.
     *
     * @param by the account of whoever decides; null where nobody is known
     */
    public String at(LocalDate day, @Nullable String by) {
        return "  - {" + fields + ", reason: " + YamlText.quoted(reason) + ", date: " + day
                + (by == null ? "" : ", by: " + YamlText.quoted(by)) + "}";
    }

    /**
     * Returns a file with this decision at its end, in the last section where that is of its kind. Whether it can be followed is for
     * the reader to tell.
     *
     * @param file all of it; may be empty
     * @param by the account of whoever decides; null where nobody is known
     */
    public String in(String file, LocalDate day, @Nullable String by) {
        String end = file.isEmpty() || file.endsWith("\n") ? "" : "\n";
        String section = kind.slug() + ":\n";
        return file + end + (lastSection(file).equals(section.strip()) ? "" : section) + at(day, by) + "\n";
    }

    /** Returns the last line that does not begin with a blank, where a list of one entry a line follows it; empty otherwise. */
    private static String lastSection(String file) {
        List<String> lines = file.lines().filter(line -> !line.isBlank()).toList();
        boolean isOurs = !lines.isEmpty() && lines.getLast().startsWith("  - {");
        return isOurs
                ? lines.reversed().stream()
                        .filter(line -> !line.startsWith(" "))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static List<String> fields(StatedFact fact) {
        List<String> fields = new ArrayList<>();
        if (fact.about() != null) {
            fields.add("id: " + fact.about());
        }
        if (fact.aspect() != FactAspect.NAME
                && !(fact.aspect() == FactAspect.ROLE && fact.value().isEmpty())) {
            fields.add(fact.aspect().slug() + ": " + YamlText.quoted(fact.value()));
        }
        if (fact.at() != null) {
            fields.add("at: " + fact.at());
        }
        return fields;
    }
}
