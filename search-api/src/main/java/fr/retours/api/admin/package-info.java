/** What whoever administrates a site is answered, on a port of its own: measures to everybody there, and calls to accounts with a key. */
@NullMarked
package fr.retours.api.admin;

import org.jspecify.annotations.NullMarked;
