package fr.retours.api.export;

/**
 * What to export, and how.
 *
 * @param separator for CSV only
 */
public record ExportRequest(ExportResource resource, ExportFormat format, ExportScope scope, CsvSeparator separator) {
    /** @throws IllegalArgumentException if the resource cannot be written in this format */
    public ExportRequest {
        if (!resource.formats().contains(format)) {
            throw new IllegalArgumentException(
                    resource + " must be written as one of " + resource.formats() + ", got " + format);
        }
    }

    /** Returns whether it is one of the files that the page about the data and the catalogue name, and that all ask for alike. */
    boolean isWhole() {
        return scope.isAllOf(resource) && separator == CsvSeparator.COMMA;
    }
}
