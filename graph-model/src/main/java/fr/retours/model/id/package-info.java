/** Readable ids, typed by what they stand for, and the slugs that they are made of. */
@NullMarked
package fr.retours.model.id;

import org.jspecify.annotations.NullMarked;
