/** The data set as portals of open data list it: DCAT. */
@NullMarked
package fr.retours.api.catalogue;

import org.jspecify.annotations.NullMarked;
