package fr.retours.indexer.curation;

import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Slugged;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a decision's entry, as what their keys want; every mistake is reported with its line. */
final class EntryFields {
    private static final String REASON = "reason";
    private static final String DATE = "date";
    private static final String BY = "by";
    private static final Set<String> YES = Set.of("true", "yes", "oui");
    private static final Set<String> NO = Set.of("false", "no", "non");

    private final DecisionKind kind;
    private final YamlEntry entry;
    private final Map<String, YamlEntry> fields;

    EntryFields(DecisionKind kind, YamlEntry entry) {
        if (!entry.isMapping()) {
            throw entry.fault("curation.entry", kind.slug(), String.join(", ", allowed(kind)));
        }
        this.kind = kind;
        this.entry = entry;
        this.fields = entry.fields();
        fields.forEach((key, value) -> {
            if (!allowed(kind).contains(key)) {
                throw value.fault("curation.unknown", key, String.join(", ", allowed(kind)));
            }
        });
    }

    private static List<String> allowed(DecisionKind kind) {
        var keys = new ArrayList<>(kind.keys());
        keys.addAll(List.of(REASON, DATE, BY));
        return keys;
    }

    /** Returns a mistake of the entry as a whole. */
    CurationException fault(String message, Object... values) {
        return entry.fault(message, values);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Reads the line, the date, the reason and who decided. */
    DecisionGround ground() {
        YamlEntry reason = required(REASON);
        YamlEntry date = required(DATE);
        try {
            String by = Optional.ofNullable(fields.get(BY)).map(YamlEntry::text).orElse(null);
            return new DecisionGround(entry.line(), LocalDate.parse(date.text()), reason.text(), by);
        } catch (DateTimeParseException e) {
            throw date.fault("curation.date", date.text());
        }
    }

    YamlEntry required(String key) {
        return Optional.ofNullable(fields.get(key))
                .orElseThrow(() -> entry.fault(
                        key.equals(REASON) || key.equals(DATE) ? "curation." + key + "_missing" : "curation.key", key));
    }

    String text(String key) {
        return Optional.ofNullable(fields.get(key)).map(YamlEntry::text).orElse("");
    }

    /** Reads yes or no. */
    boolean isYes(String key) {
        YamlEntry value = required(key);
        boolean yes = YES.contains(value.text());
        if (!yes && !NO.contains(value.text())) {
            throw value.fault("curation.yes_no", value.text());
        }
        return yes;
    }

    static <E extends Enum<E> & Slugged> E term(Class<E> terms, YamlEntry value) {
        return Slugged.find(terms, value.text())
                .orElseThrow(() -> value.fault(
                        "curation.term",
                        value.text(),
                        Arrays.stream(terms.getEnumConstants())
                                .map(Slugged::slug)
                                .collect(Collectors.joining(", "))));
    }

    BodyId body(String key) {
        String id = id(key);
        if (EntityId.of(id) instanceof BodyId body) {
            return body;
        }
        throw required(key).fault("curation.of_body", id);
    }

    /** Reads a name, which must have a letter or digit: it is compared and searched by them. */
    String name(String key) {
        YamlEntry value = required(key);
        if (value.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw value.fault("curation.name", value.text());
        }
        return value.text();
    }

    Map<NumberRegister, String> numbers() {
        Map<NumberRegister, String> numbers = new EnumMap<>(NumberRegister.class);
        for (NumberRegister register : NumberRegister.values()) {
            YamlEntry value = fields.get(register.slug());
            if (value != null) {
                String number = value.text().replaceAll("\\s", "");
                if (!register.accepts(number)) {
                    throw value.fault("curation." + register.slug(), value.text());
                }
                numbers.put(register, number);
            }
        }
        if (numbers.isEmpty()) {
            throw entry.fault("curation.no_number");
        }
        return numbers;
    }

    String id(String key) {
        return id(required(key));
    }

    List<String> ids() {
        YamlEntry value = required("ids");
        List<String> ids = value.items().stream().map(this::id).toList();
        if (ids.size() < 2) {
            throw value.fault(kind == DecisionKind.MERGE ? "curation.merge" : "curation.two");
        }
        for (String id : ids) {
            if (!prefix(id).equals(prefix(ids.getFirst()))) {
                throw value.fault("curation.kinds", ids.getFirst(), id);
            }
        }
        if (new HashSet<>(ids).size() < ids.size()) {
            throw value.fault("curation.same_id", String.join(", ", ids));
        }
        return ids;
    }

    private String id(YamlEntry value) {
        String id = value.text();
        if (kind.prefixes().stream().noneMatch(id::startsWith)) {
            throw value.fault("curation.subject", kind.slug(), String.join(" ", kind.prefixes()), id);
        }
        try {
            return id.startsWith(EventId.PREFIX)
                    ? new EventId(id).value()
                    : EntityId.of(id).value();
        } catch (IllegalArgumentException e) {
            throw value.fault("curation.bad_id", id);
        }
    }

    static String prefix(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    Set<RecapId> recaps() {
        YamlEntry value = fields.get("recaps");
        var recaps = new HashSet<RecapId>();
        if (value != null) {
            for (YamlEntry item : value.items()) {
                recaps.add(recap(item));
            }
        }
        return recaps;
    }

    private static RecapId recap(YamlEntry item) {
        try {
            return new RecapId(item.text());
        } catch (IllegalArgumentException e) {
            throw item.fault("curation.recap", item.text());
        }
    }

    Set<RecapId> someRecaps() {
        YamlEntry value = required("recaps");
        Set<RecapId> recaps = recaps();
        if (recaps.isEmpty()) {
            throw value.fault("curation.recaps");
        }
        return recaps;
    }

    CollectiviteId code(String key) {
        YamlEntry value = required(key);
        try {
            return new CollectiviteId(value.text());
        } catch (IllegalArgumentException e) {
            throw value.fault("curation.code", value.text());
        }
    }
}
