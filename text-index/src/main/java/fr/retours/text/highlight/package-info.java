/**
 * Where a recap holds what was looked for, and the passages to show. It may use the ports, {@code deadline},
 * {@code field} and {@code plan}.
 */
@NullMarked
package fr.retours.text.highlight;

import org.jspecify.annotations.NullMarked;
