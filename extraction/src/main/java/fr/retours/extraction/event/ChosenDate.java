package fr.retours.extraction.event;

import fr.retours.extraction.text.Sentence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.time.EventDate;

/** The date chosen for an event, the sentence that names it, and by which words. */
record ChosenDate(EventDate date, Sentence sentence, FactReason reason) {}
