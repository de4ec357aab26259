/** How files that must never be met half written are written. */
@NullMarked
package fr.retours.model.file;

import org.jspecify.annotations.NullMarked;
