/** The tables of an export: their columns, and the rows that a slice of the graph gives. */
@NullMarked
package fr.retours.api.export.table;

import org.jspecify.annotations.NullMarked;
