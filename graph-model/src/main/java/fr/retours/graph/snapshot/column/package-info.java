/** Numbers, ties and values in columns: what millions of relationships take little room in. */
@NullMarked
package fr.retours.graph.snapshot.column;

import org.jspecify.annotations.NullMarked;
