/** Other search engines, each as a process of its own with libraries of its own, on the same recaps and questions. */
@NullMarked
package fr.retours.bench.peer;

import org.jspecify.annotations.NullMarked;
