package fr.retours.extraction.role;

/**
 * Between which words the functions of a name may stand.
 *
 * @param free the first word that belongs to no name before
 * @param limit just past the last word before the next name, or the end of the sentence
 * @param head where the head of its part of a row begins, -1 when it has none
 */
record NameBounds(int free, int limit, int head) {
    boolean isHeaded() {
        return head >= 0;
    }
}
