/** Events for calendars: iCalendar. */
@NullMarked
package fr.retours.api.calendar;

import org.jspecify.annotations.NullMarked;
