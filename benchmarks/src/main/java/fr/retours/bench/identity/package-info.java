/** People with known truth: made-up careers, the recaps that name them, and how well they are distinguished. */
@NullMarked
package fr.retours.bench.identity;

import org.jspecify.annotations.NullMarked;
