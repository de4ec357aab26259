package fr.retours.corpus;

import fr.retours.corpus.SourceText.Line;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out what an export leaves of a page's pictures: a file name on a line of its own ({@code Programme.png}), the
 * same in front of a sentence, or the bare word that stands for a picture without a name ({@code documentdocument}).
 */
final class ImageCaptions {
    private static final String IMAGE = "\\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?)";
    private static final Pattern ALONE =
            Pattern.compile("(?iU)^[\\s\\h]*+(?:\\S.{0,150}" + IMAGE + "|(?:document\\h*+)++|image)[\\s\\h]*$");
    /** A name has no full stop inside, and a sentence follows that starts as sentences do. */
    private static final Pattern IN_FRONT =
            Pattern.compile("^[\\s\\h]*+[^.!?;]{1,150}(?i:" + IMAGE + ")[\\s\\h]+(?=[\\p{Lu}\"«“-])");

    private ImageCaptions() {}

    /** Returns the lines with captions blanked out, so that line numbers and paragraphs stay. */
    static List<Line> remove(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(line.number(), withoutCaption(line.text()), line.sound()))
                .toList();
    }

    private static String withoutCaption(String text) {
        return ALONE.matcher(text).matches() ? "" : IN_FRONT.matcher(text).replaceFirst("");
    }
}
