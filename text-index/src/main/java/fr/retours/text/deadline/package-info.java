/** How long the work on one request may go on, and whose turn it is to work. */
@NullMarked
package fr.retours.text.deadline;

import org.jspecify.annotations.NullMarked;
