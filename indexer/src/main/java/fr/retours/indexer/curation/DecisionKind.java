package fr.retours.indexer.curation;

import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Slugged;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The decisions that a curation file may hold, what each may be about, and the keys of its entries. */
public enum DecisionKind implements Slugged {
    /** Some recaps mean another. */
    SPLIT,
    /** Several are one. */
    MERGE,
    /** Several are not one. */
    DISTINCT,
    /** The name shown. */
    RENAME,
    /** A further name. */
    ALIAS,
    /** The numbers of an organisation. */
    IDENTIFY,
    /** The code of an authority. */
    RECODE,
    /** A fact that no reading found. */
    ADD,
    /** Recounts no event. */
    NO_EVENT,
    /** Took part or only cited. */
    TOOK_PART,
    /** A fact that is right. */
    ACCEPT,
    /** A fact that is wrong. */
    REFUSE,
    /** A fact that is otherwise. */
    CORRECT,
    /** Not shown. */
    HIDE;

    private static final List<String> COLLECTIVITES =
            List.of("commune:", "epci:", "departement:", "region:", "foreign:", "collectivite:");
    private static final List<String> PEOPLE_AND_ORGANISATIONS = List.of(PersonId.PREFIX, OrganisationId.PREFIX);

    /** Returns the kind of a decision. */
    public static DecisionKind of(Decision decision) {
        return switch (decision) {
            case Decision.Split one -> SPLIT;
            case Decision.Merge one -> MERGE;
            case Decision.Distinct one -> DISTINCT;
            case Decision.Rename one -> RENAME;
            case Decision.Alias one -> ALIAS;
            case Decision.Identify one -> IDENTIFY;
            case Decision.Recode one -> RECODE;
            case Decision.Add one -> ADD;
            case Decision.NoEvent one -> NO_EVENT;
            case Decision.TookPart one -> TOOK_PART;
            case Decision.Verdict one -> one.right() ? ACCEPT : REFUSE;
            case Decision.Correct one -> CORRECT;
            case Decision.Hide one -> HIDE;
        };
    }

    /** Returns what an id must start with. */
    List<String> prefixes() {
        return switch (this) {
            case SPLIT, MERGE, DISTINCT -> List.of(PersonId.PREFIX, OrganisationId.PREFIX, EventId.PREFIX);
            case RENAME, ALIAS -> PEOPLE_AND_ORGANISATIONS;
            case IDENTIFY -> List.of(OrganisationId.PREFIX);
            case RECODE -> COLLECTIVITES;
            case ADD, NO_EVENT -> List.of();
            case TOOK_PART, ACCEPT, REFUSE, CORRECT, HIDE ->
                Stream.concat(PEOPLE_AND_ORGANISATIONS.stream(), COLLECTIVITES.stream())
                        .toList();
        };
    }

    /** Returns the keys of an entry besides reason, date and author. */
    List<String> keys() {
        return switch (this) {
            case SPLIT -> List.of("id", "recaps", "as");
            case MERGE, DISTINCT -> List.of("ids");
            case RENAME, ALIAS -> List.of("id", "name");
            case IDENTIFY ->
                Stream.concat(
                                Stream.of("id"),
                                Arrays.stream(NumberRegister.values()).map(NumberRegister::slug))
                        .toList();
            case RECODE -> List.of("from", "to", "recaps");
            case ADD ->
                List.of(
                        "recaps",
                        "person",
                        "took_part",
                        "part",
                        "role",
                        "at",
                        "body",
                        "level",
                        "link",
                        "theme",
                        "event",
                        "words",
                        "quote");
            case NO_EVENT -> List.of("recaps", "tells");
            case TOOK_PART -> List.of("id", "recaps", "took_part");
            case ACCEPT, REFUSE -> List.of("id", "recaps", "part", "role", "at", "link", "theme", "event");
            case CORRECT -> List.of("id", "recaps", "part", "role", "at", "link", "event", "to", "to_at");
            case HIDE -> List.of("id");
        };
    }
}
