package fr.retours.extraction.document;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.Words;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a recap's text: what each line is, which headings stand over it, which line introduces its list, what it is for. Read once
 * for a text, each line once. Immutable.
 */
public final class DocumentTree {
    private static final WordClass BY = new WordClass("mots-outils", "par");
    private static final WordClass CIVILITIES = new WordClass("mots-des-parts", "civilites");
    /** « Nom, fonction »: the head of a table below the heading. */
    private static final WordClass COLUMNS = new WordClass("mots-des-parts", "colonnes");

    private static final String LIST = "mots-des-blocs";
    private static final int LONGEST_HEADING = 16;
    private static final int LONGEST_ROW = 40;
    private static final int LONGEST_TITLE = 3;
    /** Within so many words from a line's first one stands what says what the line is for. */
    private static final int REACH = 6;
    /** How many lines a text's author may stand from its first or last one. */
    private static final int EDGE = 2;

    /** How many words in capitals before a given name are the family's. */
    private static final int MOST_FAMILY = 3;

    private static final int PLAIN = 3;
    private static final int LEADING = 4;

    private final Words words;
    private final Map<BlockPurpose, PhraseSet<Boolean>> heads;
    private final Map<BlockPurpose, PhraseSet<Boolean>> lines;
    /** Whether running text was read: a list of members before any is the head of minutes, and says who sat there. */
    private boolean prose;

    /** Marks that the text so far refers to a note by: « (1) ». */
    private final Set<String> marks = new HashSet<>();

    private final DocumentBlock[] blocks;

    private DocumentTree(Words words) {
        this.words = words;
        heads = phrases(BlockPurpose::heads);
        lines = phrases(BlockPurpose::lines);
        blocks = new DocumentBlock[words.sentenceCount()];
        DocumentBlock before = null;
        DocumentBlock heading = null;
        for (int i = 0; i < blocks.length; i++) {
            if (before == null || words.startsLine(words.first(i))) {
                before = read(i, before, heading);
                heading = before.kind() == BlockKind.HEADING ? before : heading;
            }
            blocks[i] = before;
        }
    }

    /** Returns the tree of a text. */
    public static DocumentTree of(Words words) {
        return words.once(DocumentTree.class, () -> new DocumentTree(words));
    }

    /** Returns the block that a sentence is in. */
    public DocumentBlock block(int sentence) {
        return blocks[sentence];
    }

    private DocumentBlock read(int sentence, @Nullable DocumentBlock above, @Nullable DocumentBlock heading) {
        boolean titled = words.sentence(sentence).section() == TextSection.TITLE;
        DocumentBlock lead = titled ? null : lead(sentence, above);
        BlockKind kind = titled ? BlockKind.TITLE : kind(sentence, above);
        int level = kind == BlockKind.HEADING ? level(sentence) : 0;
        DocumentBlock over = heading;
        while (over != null && kind == BlockKind.HEADING && over.level() >= level) {
            over = over.heading();
        }
        BlockPurpose purpose = titled ? BlockPurpose.ACCOUNT : purpose(sentence, kind, above, lead, over);
        noteMarks(sentence);
        prose |= kind == BlockKind.PARAGRAPH && isClosed(words.end(sentence) - 1);
        return new DocumentBlock(kind, purpose, sentence, lastOfLine(sentence), level, over, lead);
    }

    /** Returns the line that introduces the list of a line: the nearest above in the list, or right above a row of short lines. */
    private @Nullable DocumentBlock lead(int sentence, @Nullable DocumentBlock above) {
        int listed = words.sentence(sentence).lead();
        if (above == null || above.kind() == BlockKind.TITLE) {
            return listed < 0 ? null : blocks[listed];
        }
        DocumentBlock list = above.lead();
        if (listed >= 0) {
            DocumentBlock outer = list == null ? null : list.lead();
            int start = blocks[listed].first();
            boolean within = (list != null && list.first() == start) || (outer != null && outer.first() == start);
            return !within ? blocks[listed] : leads(above) ? above : list;
        }
        return leads(above) ? above : isNaming(above) ? list : null;
    }

    private boolean leads(DocumentBlock block) {
        return words.is(words.end(block.last()) - 1, ":");
    }

    private static boolean isNaming(DocumentBlock block) {
        return block.kind() == BlockKind.ROW || block.kind() == BlockKind.DETAIL;
    }

    private BlockKind kind(int sentence, @Nullable DocumentBlock above) {
        int first = words.first(sentence);
        int end = lineEnd(sentence);
        boolean bulleted = words.sentence(sentence).listItem() && !words.isWord(first);
        if (bulleted || end - first > LONGEST_ROW || isClosed(end - 1)) {
            return words.sentence(sentence).listItem() ? BlockKind.ITEM : BlockKind.PARAGRAPH;
        }
        if (isName(words.firstWord(first, end))) {
            return BlockKind.ROW;
        }
        boolean below =
                above != null && above.kind() == BlockKind.ROW && isRightBelow(sentence) && !hasMark(above.first());
        boolean goesOn = above != null && isNaming(above) && !words.isCapital(first) && !words.isNumber(first);
        if (goesOn || (below && end - first <= LONGEST_TITLE)) {
            return BlockKind.DETAIL;
        }
        boolean headed = end - first <= LONGEST_HEADING
                && words.isWord(first)
                && !isTime(first, end)
                && (!NameRow.fills(words, sentence) || find(heads, first, end) != null)
                && !words.in(first, COLUMNS);
        boolean item = words.sentence(sentence).listItem();
        return headed && (!item || headsNames(end)) ? BlockKind.HEADING : item ? BlockKind.ITEM : BlockKind.PARAGRAPH;
    }

    /** Returns whether a line of names starts at a word: a row in a list has a head of its own. */
    private boolean headsNames(int next) {
        return words.is(next - 1, ":") || (next < words.size() && isName(next));
    }

    /** Returns just past the last word of the line that a sentence starts. */
    private int lineEnd(int sentence) {
        return words.end(lastOfLine(sentence));
    }

    /** Returns the last sentence of the line that a sentence is in; one whose only word is too long to be read has no words. */
    private int lastOfLine(int sentence) {
        int next = sentence + 1;
        while (next < words.sentenceCount() && !words.startsLine(words.first(next))) {
            next++;
        }
        return next - 1;
    }

    private boolean isClosed(int mark) {
        return mark >= 0 && ".!…;,".contains(words.written(mark));
    }

    /** « Anne Petit », « Mme Petit », « LE GALL Anne ». */
    private boolean isName(int from) {
        boolean titled = words.in(from, CIVILITIES);
        int at = !titled ? from : words.is(from + 1, ".") ? from + 2 : from + 1;
        int given = at;
        while (given < at + MOST_FAMILY && words.isAllCapitals(given) && !words.isGivenName(given)) {
            given++;
        }
        boolean turned = given > at && words.isGivenName(given);
        boolean straight = words.isGivenName(at) && words.isCapital(at + 1);
        boolean named = turned || straight || (titled && words.isCapital(at));
        return named && words.sentenceOf(from) == words.sentenceOf(turned ? given : straight ? at + 1 : at);
    }

    private boolean isRightBelow(int sentence) {
        String text = words.annotated().text();
        Sentence above = words.sentence(sentence - 1);
        return text.substring(above.end(), words.sentence(sentence).start()).equals("\n");
    }

    private boolean hasMark(int sentence) {
        for (int i = words.first(sentence); i < words.end(sentence); i++) {
            if (!words.isWord(i)) {
                return true;
            }
        }
        return false;
    }

    /** « 9 h 30 » alone on its line: what follows it may be the heading. */
    private boolean isTime(int first, int end) {
        return end - first <= PLAIN && words.isNumber(first);
    }

    /** Capitals stand over what is numbered, both over plain headings, those over what leads to a list. */
    private int level(int sentence) {
        int first = words.first(sentence);
        int end = words.end(sentence);
        if (words.is(end - 1, ":")) {
            return LEADING;
        }
        boolean capitals = true;
        for (int i = first; i < end; i++) {
            capitals &= !words.isWord(i) || words.isNumber(i) || words.isAllCapitals(i);
        }
        return capitals ? 1 : words.isNumber(first) ? 2 : PLAIN;
    }

    private BlockPurpose purpose(
            int sentence,
            BlockKind kind,
            @Nullable DocumentBlock above,
            @Nullable DocumentBlock lead,
            @Nullable DocumentBlock over) {
        BlockPurpose own = own(sentence, kind);
        if (own != null) {
            return own;
        }
        if (kind == BlockKind.DETAIL && above != null) {
            return above.purpose();
        }
        if (lead != null && lead.purpose().isOfHead()) {
            return lead.purpose();
        }
        return over != null
                        && over.purpose().isOfHead()
                        && words.sentence(sentence).section() == TextSection.BODY
                ? over.purpose()
                : BlockPurpose.ACCOUNT;
    }

    /** Returns what a line says that it is for; null when it says nothing. */
    private @Nullable BlockPurpose own(int sentence, BlockKind kind) {
        int first = words.first(sentence);
        int end = words.end(sentence);
        boolean leads = words.is(end - 1, ":");
        if (kind == BlockKind.HEADING || leads) {
            BlockPurpose headed = find(heads, words.firstWord(first, end), leads ? end : first + REACH);
            if (headed != null) {
                return headed == BlockPurpose.BOARD && !prose ? BlockPurpose.ATTENDANCE : headed;
            }
        }
        if (isByline(sentence, first) || isNote(first)) {
            return isNote(first) ? BlockPurpose.FOOTNOTE : BlockPurpose.BYLINE;
        }
        boolean text = kind == BlockKind.PARAGRAPH && isClosed(end - 1);
        return text ? null : find(lines, words.firstWord(first, end), end);
    }

    private @Nullable BlockPurpose find(Map<BlockPurpose, PhraseSet<Boolean>> phrases, int from, int to) {
        for (int i = from; i < Math.min(to, words.size()); i++) {
            for (Map.Entry<BlockPurpose, PhraseSet<Boolean>> one : phrases.entrySet()) {
                boolean early = i == from || !one.getKey().isSaidFirst();
                if (early && one.getValue().startsAt(words, i)) {
                    return one.getKey();
                }
            }
        }
        return null;
    }

    /** « Par Anne Petit » right below the title or at the end of the text. */
    private boolean isByline(int sentence, int first) {
        boolean edge = words.opensBody(sentence, EDGE) || sentence >= words.sentenceCount() - EDGE;
        return edge && words.in(first, BY) && isName(first + 1) && lineEnd(sentence) - first <= LONGEST_HEADING;
    }

    /** « [1] », « (1) », to which the text above refers. */
    private boolean isNote(int first) {
        String mark = mark(first);
        return !mark.isEmpty() && marks.contains(mark);
    }

    private void noteMarks(int sentence) {
        for (int i = words.first(sentence) + 1; i < words.end(sentence); i++) {
            String mark = mark(i);
            if (!mark.isEmpty()) {
                marks.add(mark);
            }
        }
    }

    private String mark(int at) {
        boolean open = words.is(at, "[") || words.is(at, "(");
        return open && words.isNumber(at + 1) && (words.is(at + 2, "]") || words.is(at + 2, ")"))
                ? words.written(at + 1)
                : "";
    }

    private Map<BlockPurpose, PhraseSet<Boolean>> phrases(Function<BlockPurpose, String> section) {
        var phrases = new EnumMap<BlockPurpose, PhraseSet<Boolean>>(BlockPurpose.class);
        for (BlockPurpose purpose : BlockPurpose.values()) {
            String listed = section.apply(purpose);
            if (!listed.isEmpty()) {
                phrases.put(purpose, PhraseSet.of(words.all(new WordClass(LIST, listed)).stream()));
            }
        }
        return phrases;
    }
}
