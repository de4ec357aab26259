package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.role.PeopleChain.Bearer;
import java.util.List;

/**
 * What was read of functions.
 *
 * @param bearers each mention of a person, with functions
 * @param bodies the bodies of the recap, with those that only functions give away
 */
public record HeldRoles(List<Bearer> bearers, BodySpans bodies) {}
