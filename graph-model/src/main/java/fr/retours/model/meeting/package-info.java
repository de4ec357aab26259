/** How people and bodies stood at an event, and what two events share: what relationships are made of. */
@NullMarked
package fr.retours.model.meeting;

import org.jspecify.annotations.NullMarked;
