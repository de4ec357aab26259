package fr.retours.api.cite;

import fr.retours.api.answer.DatasetCitation;

/**
 * How to cite a page.
 *
 * @param path of the page; empty for the data as a whole
 * @param title what the page shows; the path where it shows no data
 * @param citation of what it shows, at an address that says which version is meant; of the data as a whole where it shows none
 */
public record CitePage(String path, String title, DatasetCitation citation) {}
