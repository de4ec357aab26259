package fr.retours.model;

/** A recap that recounts no event, and what in it names someone. */
public record CitingRecap(RecapRef recap, NarrationKind narration, Grounds grounds) {}
