/** How long the work on one request may go on, and whose turn it is to work. It uses no other package of the index. */
@NullMarked
package fr.retours.text.deadline;

import org.jspecify.annotations.NullMarked;
