/** Reads the text of office documents and PDFs, whatever their makers did to them. */
@NullMarked
package fr.retours.corpus.document;

import org.jspecify.annotations.NullMarked;
