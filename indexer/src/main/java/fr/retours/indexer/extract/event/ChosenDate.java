package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.text.Sentence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.time.EventDate;

/** The date chosen for an event, the sentence that names it, and by which words. */
record ChosenDate(EventDate date, Sentence sentence, FactReason reason) {}
