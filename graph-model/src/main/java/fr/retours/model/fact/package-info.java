/** What one recap says: events, people, bodies, places, the ties between them, each with its proof. */
@NullMarked
package fr.retours.model.fact;

import org.jspecify.annotations.NullMarked;
