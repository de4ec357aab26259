/** Lists of facts in the API, a page at a time, or whole as tables. */
@NullMarked
package fr.retours.api.list;

import org.jspecify.annotations.NullMarked;
