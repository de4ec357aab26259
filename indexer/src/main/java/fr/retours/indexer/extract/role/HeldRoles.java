package fr.retours.indexer.extract.role;

import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.role.Chain.Bearer;
import java.util.List;

/**
 * What was read of functions.
 *
 * @param bearers each mention of a person, with functions
 * @param bodies the bodies of the recap, with those that only functions give away
 */
public record HeldRoles(List<Bearer> bearers, BodySpans bodies) {}
