package fr.retours.model.relation;

import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.view.EntityRef;

/**
 * A step of a path: two that were at the same event.
 *
 * @param event the latest event of both, with how the one and the other stand in it
 * @param events how many events both were at
 */
public record Hop(EntityRef from, EntityRef to, SharedEvent event, long events) {}
