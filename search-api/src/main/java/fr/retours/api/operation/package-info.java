/** What whoever operates a server sees of it: measures. */
@NullMarked
package fr.retours.api.operation;

import org.jspecify.annotations.NullMarked;
