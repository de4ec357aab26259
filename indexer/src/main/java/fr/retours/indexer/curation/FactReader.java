package fr.retours.indexer.curation;

import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads which fact a decision means, and what it puts in its place. */
record FactReader(EntryFields fields) {
    private static final String AT = "at";
    private static final String TO = "to";
    private static final String PERSON = "person";
    private static final String BODY = "body";
    private static final String LEVEL = "level";
    private static final String WORDS = "words";
    private static final String QUOTE = "quote";

    /** Reads what sort of fact is meant. */
    private FactAspect aspect() {
        List<FactAspect> said = Arrays.stream(FactAspect.values())
                .filter(one -> fields.has(one.slug()))
                .toList();
        if (said.size() > 1) {
            throw fields.fault(
                    "curation.one_fact", said.get(0).slug(), said.get(1).slug());
        }
        FactAspect aspect = said.isEmpty() ? (fields.has(AT) ? FactAspect.ROLE : FactAspect.NAME) : said.getFirst();
        if (fields.has(AT) && aspect != FactAspect.ROLE) {
            throw fields.required(AT).fault("curation.not_a_role", aspect.slug());
        }
        return aspect;
    }

    /** Reads which fact is meant. */
    StatedFact fact() {
        FactAspect aspect = aspect();
        return switch (aspect) {
            case THEME -> StatedFact.theme(ofNobody(Theme.class, aspect));
            case EVENT -> StatedFact.event(ofNobody(EventProperty.class, aspect));
            case NAME -> StatedFact.name(EntityId.of(fields.id("id")));
            case PART -> StatedFact.part(person(aspect), term(Part.class, aspect));
            case LINK -> StatedFact.link(fields.body("id"), term(LinkKind.class, aspect));
            case ROLE ->
                StatedFact.role(
                        person(aspect),
                        fields.has(aspect.slug())
                                ? fields.required(aspect.slug()).text()
                                : null,
                        fields.has(AT) ? fields.body(AT) : null);
        };
    }

    private <E extends Enum<E> & Slugged> E ofNobody(Class<E> terms, FactAspect aspect) {
        if (fields.has("id")) {
            throw fields.required("id").fault("curation.of_nobody", aspect.slug());
        }
        return term(terms, aspect);
    }

    private <E extends Enum<E> & Slugged> E term(Class<E> terms, FactAspect aspect) {
        return EntryFields.term(terms, fields.required(aspect.slug()));
    }

    /** Reads what stands for a fact: of a closed list its member, of a day, place or number what can be read as one. */
    String right(StatedFact fact) {
        YamlEntry value = fields.required(TO);
        return switch (fact.aspect()) {
            case PART -> EntryFields.term(Part.class, value).slug();
            case LINK -> EntryFields.term(LinkKind.class, value).slug();
            case EVENT -> property(EventProperty.valueOf(fact.value().toUpperCase(Locale.ROOT)), value);
            case ROLE -> fields.name(TO);
            case NAME, THEME ->
                throw value.fault("curation.not_corrected", fact.aspect().slug());
        };
    }

    private String property(EventProperty property, YamlEntry value) {
        return switch (property) {
            case KIND -> EntryFields.term(EventKind.class, value).slug();
            case PLACE -> fields.code(TO).value();
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

    /** Reads a fact in the words of its text: of a person, of a body, or of neither. */
    AddedFact added() {
        FactAspect aspect = aspect();
        String about = switch (aspect) {
            case PART, ROLE -> PERSON;
            case LINK -> BODY;
            case THEME, EVENT -> "";
            case NAME -> fields.has(BODY) ? BODY : PERSON;
        };
        Stream.of(PERSON, BODY)
                .filter(key -> !key.equals(about) && fields.has(key))
                .findFirst()
                .ifPresent(key -> {
                    throw fields.required(key).fault("curation.added_of", key, aspect.slug());
                });
        return new AddedFact(
                about.equals(PERSON) ? fields.name(PERSON) : "",
                about.equals(BODY) ? fields.name(BODY) : "",
                fields.has(LEVEL) ? EntryFields.term(CollectiviteKind.class, fields.required(LEVEL)) : null,
                aspect,
                value(aspect),
                fields.text(AT),
                aspect == FactAspect.EVENT ? fields.required(WORDS).text() : "",
                !fields.has(DecisionKind.TOOK_PART.slug()) || fields.isYes(DecisionKind.TOOK_PART.slug()),
                fields.name(QUOTE));
    }

    private String value(FactAspect aspect) {
        return switch (aspect) {
            case NAME -> "";
            case ROLE -> fields.text(aspect.slug());
            case PART -> term(Part.class, aspect).slug();
            case LINK -> term(LinkKind.class, aspect).slug();
            case THEME -> term(Theme.class, aspect).slug();
            case EVENT -> term(EventProperty.class, aspect).slug();
        };
    }

    private EntityId person(FactAspect aspect) {
        EntityId id = EntityId.of(fields.id("id"));
        if (!(id instanceof PersonId)) {
            throw fields.required("id").fault("curation.of_person", aspect.slug(), id);
        }
        return id;
    }
}
