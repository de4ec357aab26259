/** What browsers may do with answers. */
@NullMarked
package fr.retours.api.transport;

import org.jspecify.annotations.NullMarked;
