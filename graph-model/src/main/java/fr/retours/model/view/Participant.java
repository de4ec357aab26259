package fr.retours.model.view;

/** A person at a given event. */
public record Participant(PersonRef person, Presence presence) {}
