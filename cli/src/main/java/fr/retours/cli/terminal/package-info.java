/** What the user reads and gets: messages in French, tables, progress, reports, exit codes, failures and wrong command lines. */
@NullMarked
package fr.retours.cli.terminal;

import org.jspecify.annotations.NullMarked;
