package fr.retours.api.view;

import fr.retours.api.export.CsvSeparator;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.fact.ProofQuotes;
import java.util.Optional;

/**
 * A view that is asked for as a file.
 *
 * @param asked what is to be in it
 * @param separator for CSV only
 * @param version that of the data, read before; empty while there is none
 * @param quotes the sentences that prove what is in it
 */
public record FileOrder<A>(
        A asked, ExportFormat format, CsvSeparator separator, Optional<String> version, ProofQuotes quotes) {}
