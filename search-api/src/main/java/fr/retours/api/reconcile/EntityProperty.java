package fr.retours.api.reconcile;

import fr.retours.api.wording.Wording;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Slugged;
import java.util.Optional;

/** What can be known of a person or body, to tell candidates apart or to fill columns with. */
enum EntityProperty implements Slugged {
    /** The name. */
    NAME,
    /** Other names. */
    ALIASES,
    /** The official code of a local authority. */
    CODE,
    /** An organisation's number in the directory of enterprises. */
    SIREN,
    /** An organisation's number in the directory of associations. */
    RNA,
    /** An organisation's item of Wikidata. */
    WIKIDATA,
    /** The level of a local authority. */
    LEVEL,
    /** The local authorities around one. */
    WITHIN,
    /** Inhabitants. */
    POPULATION,
    /** Latitude. */
    LATITUDE,
    /** Longitude. */
    LONGITUDE,
    /** A person's functions, the last one first. */
    FUNCTION,
    /** Where a person holds them. */
    BODY,
    /** How many events. */
    EVENTS,
    /** First day of a person's first event. */
    FIRST,
    /** First day of a person's last event. */
    LAST;

    /** Returns the French name. */
    String label() {
        return Wording.text("reconcile.property." + slug());
    }

    /** Returns the register that gives such numbers; empty for anything but a number. */
    Optional<NumberRegister> register() {
        return Slugged.find(NumberRegister.class, slug());
    }

    /** Returns whether things of a type can have it. */
    boolean isOf(EntityType type) {
        return switch (this) {
            case NAME, ALIASES, EVENTS -> true;
            case SIREN, RNA, WIKIDATA -> type == EntityType.ORGANISATION;
            case CODE, LEVEL, WITHIN, POPULATION, LATITUDE, LONGITUDE ->
                type != EntityType.PERSON && type != EntityType.ORGANISATION;
            case FUNCTION, BODY, FIRST, LAST -> type == EntityType.PERSON;
        };
    }
}
