/** The search box for other websites. */
@NullMarked
package fr.retours.api.widget;

import org.jspecify.annotations.NullMarked;
