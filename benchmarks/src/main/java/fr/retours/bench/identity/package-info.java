/** People with known truth: made-up careers, the recaps that name them, and how well identity is told. */
@NullMarked
package fr.retours.bench.identity;

import org.jspecify.annotations.NullMarked;
