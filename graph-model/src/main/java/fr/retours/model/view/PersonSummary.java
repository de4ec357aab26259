package fr.retours.model.view;

import fr.retours.model.fact.Person;
import fr.retours.model.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param events how many events they took part in
 * @param first when the earliest of these began, when one has a date
 * @param last when the latest of these began, when one has a date
 */
public record PersonSummary(
        Person person,
        int events,
        @Nullable EventDate first,
        @Nullable EventDate last) {}
