/** Questions of relationship: who with whom, when, on what grounds. */
@NullMarked
package fr.retours.api.relation;

import org.jspecify.annotations.NullMarked;
