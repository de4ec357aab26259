/** The editor's desk: doubtful facts and likely mistakes, decided in the browser by who has an account, on the port for administration. */
@NullMarked
package fr.retours.api.desk;

import org.jspecify.annotations.NullMarked;
