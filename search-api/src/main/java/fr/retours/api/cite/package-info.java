/** How to cite an answer, so that a reader can check it. */
@NullMarked
package fr.retours.api.cite;

import org.jspecify.annotations.NullMarked;
