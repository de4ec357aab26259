package fr.retours.text.highlight;

import fr.retours.text.field.StoredHit;
import java.io.IOException;
import java.util.List;

/** What is read of some recaps that were found, by document number, to show them. Reading fails when the index cannot be read. */
public interface FoundTexts {
    /** Returns the recap. */
    StoredHit hit(int doc) throws IOException;

    /** Returns where it has what was looked for. */
    List<WordPlaces.Place> places(int doc);
}
