/** Questions of relationship: who with whom, when, on what grounds; their records, and the port that answers them. */
@NullMarked
package fr.retours.model.relation;

import org.jspecify.annotations.NullMarked;
