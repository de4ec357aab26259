package fr.retours.api.view;

import fr.retours.api.export.Format;
import fr.retours.api.export.Separator;
import fr.retours.api.fact.Quotes;
import java.util.Optional;

/**
 * A view that is asked for as a file.
 *
 * @param asked what is to be in it
 * @param separator for CSV only
 * @param version that of the data, read before; empty while there is none
 * @param quotes the sentences that prove what is in it
 */
public record FileOrder<A>(A asked, Format format, Separator separator, Optional<String> version, Quotes quotes) {}
