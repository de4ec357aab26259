/** Files that pages need: stylesheet, icon, and the reader of the API's documentation. */
@NullMarked
package fr.retours.api.asset;

import org.jspecify.annotations.NullMarked;
