/** People: their roles, their events, and whom they met there. */
@NullMarked
package fr.retours.api.person;

import org.jspecify.annotations.NullMarked;
