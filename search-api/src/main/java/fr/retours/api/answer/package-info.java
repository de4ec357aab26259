/** The shape all answers share: envelope, paging links, JSON, entity tags. */
@NullMarked
package fr.retours.api.answer;

import org.jspecify.annotations.NullMarked;
