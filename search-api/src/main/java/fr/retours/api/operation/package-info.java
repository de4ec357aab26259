/** What whoever operates a server sees of it: measures, on a port of their own. */
@NullMarked
package fr.retours.api.operation;

import org.jspecify.annotations.NullMarked;
