package fr.retours.corpus.document;

import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Title and body of a document. The declared title counts unless a program made it up (a file's name, « Microsoft Word
 * - … », « Sans titre ») or most of its words are not in the text: then it is left over from the document that the
 * writer started from. Otherwise the first block is the title. A first block that says the title is left out of the
 * body.
 *
 * @param title one line; empty when the document has no text
 * @param body what stands below
 */
public record DocumentTitle(String title, String body) {
    private static final Pattern MADE_UP = Pattern.compile(
            "(?iu)(?:microsoft (?:word|powerpoint)|powerpoint) - .*"
                    + "|(?:sans titre|untitled|document|diapositive|présentation|presentation|title|titre)\\s*\\d*|.*\\.(?:docx?|odt|pdf|indd|pptx?|rtf|qxd)");
    private static final int LONGEST = 300;
    private static final int LONG_WORD = 4;

    /** Decides for a document. */
    public static DocumentTitle of(DocumentText document) {
        String text = document.text();
        String declared = document.declaredTitle().strip().replaceAll("\\s+", " ");
        int end = text.indexOf("\n\n");
        String first = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end + 2);
        if (counts(declared, text)) {
            return new DocumentTitle(declared, says(first, declared) ? rest : text);
        }
        int lineEnd = first.indexOf('\n');
        boolean listBelow = lineEnd > 0 && first.startsWith("- ", lineEnd + 1);
        if (lineEnd > 0 && (listBelow || first.length() > LONGEST)) {
            return new DocumentTitle(first.substring(0, lineEnd), text.substring(lineEnd + 1));
        }
        return new DocumentTitle(first.replace('\n', ' '), rest);
    }

    private static boolean counts(String declared, String text) {
        if (declared.length() > LONGEST || MADE_UP.matcher(declared).matches()) {
            return false;
        }
        String words = " " + LatinFolding.words(text) + " ";
        List<String> telling = Stream.of(LatinFolding.words(declared).split(" "))
                .filter(word -> word.length() >= LONG_WORD)
                .toList();
        long known = telling.stream()
                .filter(word -> words.contains(" " + word + " "))
                .count();
        return !telling.isEmpty() && known * 2 >= telling.size();
    }

    private static boolean says(String block, String title) {
        return LatinFolding.words(block).equals(LatinFolding.words(title));
    }
}
