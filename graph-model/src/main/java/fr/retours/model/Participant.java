package fr.retours.model;

/** A person at a given event. */
public record Participant(PersonRef person, Presence presence) {}
