package fr.retours.indexer.extract;

import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.territory.Territories;

/** What recaps are read by: the dictionary, the local authorities, and the lists, with the user's own. */
public record ReadingLists(Lexicon lexicon, Territories territories, KnowledgeBase knowledge) {}
