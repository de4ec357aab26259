/** The pages of people, events, collectivités, organisations and themes. */
@NullMarked
package fr.retours.api.page.entity;

import org.jspecify.annotations.NullMarked;
