/** What is stated of events, people and bodies over all recaps, as lists and pages show it. */
@NullMarked
package fr.retours.model.view;

import org.jspecify.annotations.NullMarked;
