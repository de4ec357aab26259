package fr.retours.api.cite;

/**
 * A page that shows data, as it is cited.
 *
 * @param title with whom it is about and how it is narrowed
 * @param author who signs what it shows; empty when nobody does
 * @param address path and parameters, encoded anew
 */
record CitedView(String title, String author, String address) {}
