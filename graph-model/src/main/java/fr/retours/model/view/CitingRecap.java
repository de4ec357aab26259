package fr.retours.model.view;

import fr.retours.model.term.NarrationKind;

/** A recap that recounts no event, and what in it names someone. */
public record CitingRecap(RecapRef recap, NarrationKind narration, Grounds grounds) {}
