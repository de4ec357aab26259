package fr.retours.indexer.curation;

import fr.retours.indexer.curation.Decision.Add;
import fr.retours.indexer.curation.Decision.Alias;
import fr.retours.indexer.curation.Decision.Correct;
import fr.retours.indexer.curation.Decision.Distinct;
import fr.retours.indexer.curation.Decision.Hide;
import fr.retours.indexer.curation.Decision.Identify;
import fr.retours.indexer.curation.Decision.Merge;
import fr.retours.indexer.curation.Decision.NoEvent;
import fr.retours.indexer.curation.Decision.Recode;
import fr.retours.indexer.curation.Decision.Rename;
import fr.retours.indexer.curation.Decision.Split;
import fr.retours.indexer.curation.Decision.TookPart;
import fr.retours.indexer.curation.Decision.Verdict;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one decision from its entry; every mistake is reported with its line. */
final class EntryReader {
    private static final String AT = "at";
    private static final String TO = "to";
    private static final String TO_AT = "to_at";
    private static final String PERSON = "person";
    private static final String BODY = "body";
    private static final String LEVEL = "level";
    private static final String WORDS = "words";
    private static final String QUOTE = "quote";
    private static final String REASON = "reason";
    private static final String DATE = "date";
    private static final String BY = "by";
    private static final Set<String> YES = Set.of("true", "yes", "oui");
    private static final Set<String> NO = Set.of("false", "no", "non");

    private final DecisionKind kind;
    private final YamlEntry entry;
    private final Map<String, YamlEntry> fields;

    EntryReader(DecisionKind kind, YamlEntry entry) {
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

    Decision read() {
        return switch (kind) {
            case SPLIT -> split();
            case MERGE -> new Merge(ground(), ids());
            case DISTINCT -> new Distinct(ground(), ids());
            case RENAME -> new Rename(ground(), id("id"), name());
            case ALIAS -> new Alias(ground(), id("id"), name());
            case IDENTIFY -> new Identify(ground(), new OrganisationId(id("id")), numbers());
            case RECODE -> new Recode(ground(), code("from"), code("to"), recaps());
            case ADD -> new Add(ground(), added(), someRecaps());
            case NO_EVENT -> new NoEvent(ground(), someRecaps(), told());
            case TOOK_PART -> tookPart();
            case ACCEPT, REFUSE -> new Verdict(ground(), fact(), someRecaps(), kind == DecisionKind.ACCEPT);
            case CORRECT -> correct();
            case HIDE -> new Hide(ground(), id("id"));
        };
    }

    private Split split() {
        String id = id("id");
        String as = fields.containsKey("as") ? id("as") : null;
        if (as != null && !prefix(as).equals(prefix(id))) {
            throw required("as").fault("curation.split_as", as, id);
        }
        return new Split(ground(), id, someRecaps(), as);
    }

    private TookPart tookPart() {
        YamlEntry value = required(DecisionKind.TOOK_PART.slug());
        boolean yes = isYes(value);
        String id = id("id");
        if (yes && !id.startsWith("person:")) {
            throw value.fault("curation.body_took_part", id);
        }
        return new TookPart(ground(), id, someRecaps(), yes);
    }

    /** Reads what is told where no event is. */
    private NarrationKind told() {
        YamlEntry value = fields.get("tells");
        NarrationKind told = value == null ? NarrationKind.NONE : term(NarrationKind.class, value);
        if (value != null && told == NarrationKind.RECOUNTS) {
            throw value.fault("curation.tells", told.slug());
        }
        return told;
    }

    private Correct correct() {
        StatedFact fact = fact();
        boolean role = fact.aspect() == FactAspect.ROLE;
        if (fact.aspect() == FactAspect.NAME) {
            throw entry.fault("curation.key", "part, role, link, event");
        }
        if (fields.containsKey(TO_AT) && !role) {
            throw required(TO_AT).fault("curation.not_a_role", fact.aspect().slug());
        }
        BodyId at = fields.containsKey(TO_AT) ? body(id(TO_AT), required(TO_AT)) : null;
        return new Correct(ground(), fact, someRecaps(), new RightValue(at == null ? right(fact) : text(TO), at));
    }

    /** Reads what stands for a fact: of a closed list its member, of a day, place or number what can be read as one. */
    private String right(StatedFact fact) {
        YamlEntry value = required(TO);
        return switch (fact.aspect()) {
            case PART -> term(Part.class, value).slug();
            case LINK -> term(LinkKind.class, value).slug();
            case EVENT -> property(EventProperty.valueOf(fact.value().toUpperCase(Locale.ROOT)), value);
            case ROLE -> name(TO);
            case NAME, THEME ->
                throw value.fault("curation.not_corrected", fact.aspect().slug());
        };
    }

    private String property(EventProperty property, YamlEntry value) {
        return switch (property) {
            case KIND -> term(EventKind.class, value).slug();
            case PLACE -> code(TO).value();
            case DATE -> {
                try {
                    yield EventDate.parse(value.text()).edtf();
                } catch (IllegalArgumentException e) {
                    throw value.fault("curation.edtf", value.text());
                }
            }
            case ATTENDANCE -> {
                if (!value.text().matches("[1-9]\\d{0,6}")) {
                    throw value.fault("curation.number", value.text());
                }
                yield value.text();
            }
        };
    }

    private static boolean isYes(YamlEntry value) {
        boolean yes = YES.contains(value.text());
        if (!yes && !NO.contains(value.text())) {
            throw value.fault("curation.yes_no", value.text());
        }
        return yes;
    }

    /** Reads a fact in the words of its text: of a person, of a body, or of neither. */
    private AddedFact added() {
        FactAspect aspect = aspect();
        String about = switch (aspect) {
            case PART, ROLE -> PERSON;
            case LINK -> BODY;
            case THEME, EVENT -> "";
            case NAME -> fields.containsKey(BODY) ? BODY : PERSON;
        };
        Stream.of(PERSON, BODY)
                .filter(key -> !key.equals(about) && fields.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw required(key).fault("curation.added_of", key, aspect.slug());
                });
        return new AddedFact(
                about.equals(PERSON) ? name(PERSON) : "",
                about.equals(BODY) ? name(BODY) : "",
                fields.containsKey(LEVEL) ? term(CollectiviteKind.class, required(LEVEL)) : null,
                aspect,
                value(aspect),
                text(AT),
                aspect == FactAspect.EVENT ? required(WORDS).text() : "",
                !fields.containsKey(DecisionKind.TOOK_PART.slug()) || isYes(required(DecisionKind.TOOK_PART.slug())),
                name(QUOTE));
    }

    private String value(FactAspect aspect) {
        return switch (aspect) {
            case NAME -> "";
            case ROLE -> text(aspect.slug());
            case PART -> term(Part.class, aspect).slug();
            case LINK -> term(LinkKind.class, aspect).slug();
            case THEME -> term(Theme.class, aspect).slug();
            case EVENT -> term(EventProperty.class, aspect).slug();
        };
    }

    private String text(String key) {
        return Optional.ofNullable(fields.get(key)).map(YamlEntry::text).orElse("");
    }

    /** Reads what sort of fact is meant. */
    private FactAspect aspect() {
        List<FactAspect> said = Arrays.stream(FactAspect.values())
                .filter(one -> fields.containsKey(one.slug()))
                .toList();
        if (said.size() > 1) {
            throw entry.fault(
                    "curation.one_fact", said.get(0).slug(), said.get(1).slug());
        }
        FactAspect aspect =
                said.isEmpty() ? (fields.containsKey(AT) ? FactAspect.ROLE : FactAspect.NAME) : said.getFirst();
        if (fields.containsKey(AT) && aspect != FactAspect.ROLE) {
            throw required(AT).fault("curation.not_a_role", aspect.slug());
        }
        return aspect;
    }

    /** Reads which fact is meant. */
    private StatedFact fact() {
        FactAspect aspect = aspect();
        return switch (aspect) {
            case THEME -> StatedFact.theme(ofNobody(Theme.class, aspect));
            case EVENT -> StatedFact.event(ofNobody(EventProperty.class, aspect));
            case NAME -> StatedFact.name(EntityId.of(id("id")));
            case PART -> StatedFact.part(person(aspect), term(Part.class, aspect));
            case LINK -> StatedFact.link(body(id("id"), required("id")), term(LinkKind.class, aspect));
            case ROLE ->
                StatedFact.role(
                        person(aspect),
                        fields.containsKey(aspect.slug())
                                ? required(aspect.slug()).text()
                                : null,
                        fields.containsKey(AT) ? body(id(AT), required(AT)) : null);
        };
    }

    private <E extends Enum<E> & Slugged> E ofNobody(Class<E> terms, FactAspect aspect) {
        if (fields.containsKey("id")) {
            throw required("id").fault("curation.of_nobody", aspect.slug());
        }
        return term(terms, aspect);
    }

    private <E extends Enum<E> & Slugged> E term(Class<E> terms, FactAspect aspect) {
        return term(terms, required(aspect.slug()));
    }

    private static <E extends Enum<E> & Slugged> E term(Class<E> terms, YamlEntry value) {
        return Slugged.find(terms, value.text())
                .orElseThrow(() -> value.fault(
                        "curation.term",
                        value.text(),
                        Arrays.stream(terms.getEnumConstants())
                                .map(Slugged::slug)
                                .collect(Collectors.joining(", "))));
    }

    private EntityId person(FactAspect aspect) {
        EntityId id = EntityId.of(id("id"));
        if (!(id instanceof PersonId)) {
            throw required("id").fault("curation.of_person", aspect.slug(), id);
        }
        return id;
    }

    private BodyId body(String id, YamlEntry at) {
        if (EntityId.of(id) instanceof BodyId body) {
            return body;
        }
        throw at.fault("curation.of_body", id);
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

    private YamlEntry required(String key) {
        return Optional.ofNullable(fields.get(key))
                .orElseThrow(() -> entry.fault(
                        key.equals(REASON) || key.equals(DATE) ? "curation." + key + "_missing" : "curation.key", key));
    }

    /** A name must have a letter or digit: it is compared and searched by them. */
    private String name() {
        return name("name");
    }

    private String name(String key) {
        YamlEntry value = required(key);
        if (value.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw value.fault("curation.name", value.text());
        }
        return value.text();
    }

    private Map<NumberRegister, String> numbers() {
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

    private String id(String key) {
        return id(required(key));
    }

    private List<String> ids() {
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

    private static String prefix(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    private Set<RecapId> recaps() {
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

    private Set<RecapId> someRecaps() {
        YamlEntry value = required("recaps");
        Set<RecapId> recaps = recaps();
        if (recaps.isEmpty()) {
            throw value.fault("curation.recaps");
        }
        return recaps;
    }

    private CollectiviteId code(String key) {
        YamlEntry value = required(key);
        try {
            return new CollectiviteId(value.text());
        } catch (IllegalArgumentException e) {
            throw value.fault("curation.code", value.text());
        }
    }
}
