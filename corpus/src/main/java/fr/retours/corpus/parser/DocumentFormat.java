package fr.retours.corpus.parser;

/** An office document or a PDF. */
public enum DocumentFormat {
    /** Word's, since 2007. */
    DOCX,
    /** OpenDocument's text. */
    ODT,
    /** Portable Document Format. */
    PDF
}
