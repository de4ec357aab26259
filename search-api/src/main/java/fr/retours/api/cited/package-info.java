/** What was cited, kept as it was. */
@NullMarked
package fr.retours.api.cited;

import org.jspecify.annotations.NullMarked;
