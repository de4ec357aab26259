/** How often facts are right: measured by family on annotated texts, and on facts drawn by lot. */
@NullMarked
package fr.retours.bench.judge;

import org.jspecify.annotations.NullMarked;
