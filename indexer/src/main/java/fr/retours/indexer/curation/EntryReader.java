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
import fr.retours.model.id.OrganisationId;
import fr.retours.model.term.NarrationKind;

/** Reads one decision from its entry. */
final class EntryReader {
    private static final String TO = "to";
    private static final String TO_AT = "to_at";

    private final DecisionKind kind;
    private final EntryFields fields;
    private final FactReader facts;

    EntryReader(DecisionKind kind, YamlEntry entry) {
        this.kind = kind;
        this.fields = new EntryFields(kind, entry);
        this.facts = new FactReader(fields);
    }

    Decision read() {
        return switch (kind) {
            case SPLIT -> split();
            case MERGE -> new Merge(fields.ground(), fields.ids());
            case DISTINCT -> new Distinct(fields.ground(), fields.ids());
            case RENAME -> new Rename(fields.ground(), fields.id("id"), fields.name("name"));
            case ALIAS -> new Alias(fields.ground(), fields.id("id"), fields.name("name"));
            case IDENTIFY -> new Identify(fields.ground(), new OrganisationId(fields.id("id")), fields.numbers());
            case RECODE -> new Recode(fields.ground(), fields.code("from"), fields.code("to"), fields.recaps());
            case ADD -> new Add(fields.ground(), facts.added(), fields.someRecaps());
            case NO_EVENT -> new NoEvent(fields.ground(), fields.someRecaps(), told());
            case TOOK_PART -> tookPart();
            case ACCEPT, REFUSE ->
                new Verdict(fields.ground(), facts.fact(), fields.someRecaps(), kind == DecisionKind.ACCEPT);
            case CORRECT -> correct();
            case HIDE -> new Hide(fields.ground(), fields.id("id"));
        };
    }

    private Split split() {
        String id = fields.id("id");
        String as = fields.has("as") ? fields.id("as") : null;
        if (as != null && !EntryFields.prefix(as).equals(EntryFields.prefix(id))) {
            throw fields.required("as").fault("curation.split_as", as, id);
        }
        return new Split(fields.ground(), id, fields.someRecaps(), as);
    }

    private TookPart tookPart() {
        boolean yes = fields.isYes(DecisionKind.TOOK_PART.slug());
        String id = fields.id("id");
        if (yes && !id.startsWith("person:")) {
            throw fields.required(DecisionKind.TOOK_PART.slug()).fault("curation.body_took_part", id);
        }
        return new TookPart(fields.ground(), id, fields.someRecaps(), yes);
    }

    /** Reads what a recap tells in place of an event. */
    private NarrationKind told() {
        if (!fields.has("tells")) {
            return NarrationKind.NONE;
        }
        YamlEntry value = fields.required("tells");
        NarrationKind told = EntryFields.term(NarrationKind.class, value);
        if (told == NarrationKind.RECOUNTS) {
            throw value.fault("curation.tells", told.slug());
        }
        return told;
    }

    private Correct correct() {
        StatedFact fact = facts.fact();
        boolean role = fact.aspect() == FactAspect.ROLE;
        if (fact.aspect() == FactAspect.NAME) {
            throw fields.fault("curation.key", "part, role, link, event");
        }
        if (fields.has(TO_AT) && !role) {
            throw fields.required(TO_AT)
                    .fault("curation.not_a_role", fact.aspect().slug());
        }
        BodyId at = fields.has(TO_AT) ? fields.body(TO_AT) : null;
        return new Correct(
                fields.ground(),
                fact,
                fields.someRecaps(),
                new RightValue(at == null ? facts.right(fact) : fields.text(TO), at));
    }
}
