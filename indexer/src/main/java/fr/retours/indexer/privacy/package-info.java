/**
 * What is held of a person, and people who are to be forgotten: known by fingerprints, kept out of all that is read, looked for in
 * all that is stored.
 */
@NullMarked
package fr.retours.indexer.privacy;

import org.jspecify.annotations.NullMarked;
