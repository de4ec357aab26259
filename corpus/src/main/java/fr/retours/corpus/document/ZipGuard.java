package fr.retours.corpus.document;

import fr.retours.corpus.document.DocumentException.Cause;
import fr.retours.extraction.text.InterruptionCheck;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks the XML of an office document once, to nowhere, before anybody parses it: what the archive says of its own
 * sizes is not believed. Pictures are not unpacked, here or later.
 */
final class ZipGuard {
    /** XML of the text: the longest recap with 60 characters of markup for each of its own. */
    static final long MOST_TEXT = 128L << 20;
    /** Styles, numbering and relations are held in memory as trees, some ten times as large. */
    static final long MOST_OTHER = 8L << 20;

    private static final int MOST_ENTRIES = 10_000;
    private static final int BUFFER = 1 << 16;

    private ZipGuard() {}

    /** @throws DocumentException if the archive would unpack to more than a text has */
    static void check(ZipFile zip) throws IOException, DocumentException {
        if (zip.size() > MOST_ENTRIES) {
            throw new DocumentException(Cause.BOMB, null);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                boolean text = name.equals("content.xml") || name.matches("word/document[0-9]*\\.xml");
                check(zip, entry, text ? MOST_TEXT : MOST_OTHER);
            }
        }
    }

    private static void check(ZipFile zip, ZipEntry entry, long most) throws IOException, DocumentException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                InterruptionCheck.check();
                unpacked += read;
                if (unpacked > most) {
                    throw new DocumentException(Cause.BOMB, null);
                }
            }
        }
    }
}
