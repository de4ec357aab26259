package fr.retours.extraction;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;

/** What recaps are read by: the dictionary, the local authorities, and the lists, with the user's own. */
public record ReadingLists(Lexicon lexicon, Territories territories, KnowledgeBase knowledge) {}
