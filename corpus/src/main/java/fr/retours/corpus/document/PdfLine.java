package fr.retours.corpus.document;

/**
 * A line as it is printed.
 *
 * @param page counted from 1
 * @param left where it starts, in points from the page's left edge
 * @param right where it ends
 * @param firstWord width of its first word
 * @param y its baseline, in points from the page's top
 * @param size of its largest letters, in points
 * @param pageHeight in points
 */
record PdfLine(int page, String text, float left, float right, float firstWord, float y, float size, float pageHeight) {
    /** Returns the width of a blank: about a quarter of the letters' size in most fonts. */
    float blank() {
        return size / 4;
    }
}
