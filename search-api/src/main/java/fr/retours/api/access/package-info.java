/** Who may administrate a site: accounts with keys and roles, and the log of what was done with them, in two files of the data folder. */
@NullMarked
package fr.retours.api.access;

import org.jspecify.annotations.NullMarked;
