/** What a repository of research data takes. */
@NullMarked
package fr.retours.api.export.deposit;

import org.jspecify.annotations.NullMarked;
