/** The command that makes, lists, changes and removes accounts of administration. */
@NullMarked
package fr.retours.cli.key;

import org.jspecify.annotations.NullMarked;
