package fr.retours.api.page;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.page.search.Figures;

/**
 * The page about the data.
 *
 * @param citation of the data as a whole
 */
public record DataPage(Figures figures, Quality quality, DatasetCitation citation) {}
