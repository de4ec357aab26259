package fr.retours.extraction.text;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Finds sentences, tokens and parts of speech with OpenNLP's French models. A sentence never crosses a line's end
 * unless the line was only wrapped. Safe for concurrent use: OpenNLP's detector of sentences keeps state, so each thread has its own.
 */
public final class TextAnnotator {
    private static final String SENTENCES = "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin";
    static final String TAGS = "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin";
    /** Longest run of tokens tagged at once: the time of a line of a megabyte stays linear. */
    private static final int CHUNK = 400;

    /**
     * Longest sentence in UTF-16 code units; those of people have 700, lists of those present that stand in one some
     * thousands. Rules look at a sentence from each of its words: what never ends is cut.
     */
    static final int LONGEST_SENTENCE = 5_000;

    private static final int LONGEST_ABBREVIATION = 8;

    private final Abbreviations abbreviations;
    private final FrenchTokenizer tokenizer;
    private final MissingBlanks blanks;
    private final ThreadLocal<SentenceDetectorME> detectors;
    private final GreedyTagger tagger;

    /**
     * Loads both models, and takes from a dictionary and what is known how words are cut.
     *
     * @throws UncheckedIOException if a model cannot be read
     */
    public TextAnnotator(Lexicon lexicon, KnowledgeBase knowledge) {
        abbreviations = new Abbreviations(knowledge);
        tokenizer = new FrenchTokenizer(knowledge);
        blanks = new MissingBlanks(lexicon, knowledge);
        try (InputStream sentences = open(SENTENCES);
                InputStream tags = open(TAGS)) {
            var sentenceModel = new SentenceModel(sentences);
            detectors = ThreadLocal.withInitial(() -> new SentenceDetectorME(sentenceModel));
            tagger = new GreedyTagger(new POSModel(tags));
        } catch (IOException e) {
            throw new UncheckedIOException("the French models of OpenNLP cannot be read", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = TextAnnotator.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no " + resource + " on the class path");
        }
        return in;
    }

    /** Annotates the text of a recap: title, body and summary. */
    public AnnotatedText annotate(Recap recap) {
        String text = recap.text();
        var sentences = new ArrayList<Sentence>();
        sentences.addAll(annotate(text, 0, recap.title().length(), TextSection.TITLE, 0));
        if (!recap.body().isEmpty()) {
            int end = recap.bodyStart() + recap.body().length();
            sentences.addAll(annotate(text, recap.bodyStart(), end, TextSection.BODY, sentences.size()));
        }
        sentences.addAll(annotate(text, recap.summaryStart(), text.length(), TextSection.SUMMARY, sentences.size()));
        return new AnnotatedText(text, sentences);
    }

    /** Annotates a section before which there are so many sentences. */
    private List<Sentence> annotate(String text, int from, int to, TextSection section, int before) {
        var sentences = new ArrayList<Sentence>();
        List<LineSplitter.Line> lines = LineSplitter.split(text, from, to);
        int[] lastSentence = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            InterruptionCheck.check();
            LineSplitter.Line line = lines.get(i);
            int lead = line.lead() < 0 ? -1 : lastSentence[line.lead()];
            int known = sentences.size();
            for (Span span : sentences(text, line)) {
                List<Token> tokens = tokenizer.tokenize(text, span.getStart(), span.getEnd());
                if (hasWord(text, span) && (section == TextSection.TITLE || !isAddress(tokens))) {
                    sentences.add(new Sentence(
                            span.getStart(), span.getEnd(), section, line.item(), lead, tag(blanks.cut(tokens))));
                }
            }
            lastSentence[i] = sentences.size() == known ? -1 : before + sentences.size() - 1;
        }
        return sentences;
    }

    /** « … », « ». »: marks alone are no sentence. */
    private static boolean hasWord(String text, Span span) {
        for (int at = span.getStart(); at < span.getEnd(); at++) {
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether there is no word but addresses of mail or on the web: that says nothing. */
    private static boolean isAddress(List<Token> tokens) {
        boolean address = false;
        for (Token token : tokens) {
            String word = token.text();
            if (FrenchTokenizer.isAddress(word)) {
                address = true;
            } else if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                return false;
            }
        }
        return address;
    }

    private List<Span> sentences(String text, LineSplitter.Line line) {
        String words = text.substring(line.start(), line.end());
        var spans = new ArrayList<Span>();
        int start = 0;
        for (Span found : detectors.get().sentPosDetect(words)) {
            int end = found.getEnd();
            boolean last = end >= words.length();
            if (!last && !isBorder(words, start, end)) {
                continue;
            }
            addBounded(spans, text, line.start() + start, line.start() + end);
            start = next(words, end);
        }
        if (start < words.length()) {
            addBounded(spans, text, line.start() + start, line.end());
        }
        return spans;
    }

    /** Adds a sentence, in several pieces where it is too long. */
    private static void addBounded(List<Span> spans, String text, int from, int to) {
        int start = from;
        while (to - start > LONGEST_SENTENCE) {
            int end = cut(text, start, start + LONGEST_SENTENCE);
            spans.add(new Span(start, end));
            start = next(text, end);
        }
        spans.add(new Span(start, to));
    }

    /** Returns where a piece ends: behind the last mark with a blank, else the last word, of its second half. */
    private static int cut(String text, int start, int limit) {
        int word = -1;
        for (int at = limit; at > start + LONGEST_SENTENCE / 2; at--) {
            if (isBlank(text.charAt(at)) && !isBlank(text.charAt(at - 1))) {
                if (",;:".indexOf(text.charAt(at - 1)) >= 0) {
                    return at;
                }
                word = Math.max(word, at);
            }
        }
        return word > 0 ? word : limit - (Character.isLowSurrogate(text.charAt(limit)) ? 1 : 0);
    }

    /** Mends what the model gets wrong: no border behind an abbreviation, before lower case, or without an end mark. */
    private boolean isBorder(String words, int start, int end) {
        char mark = words.charAt(end - 1);
        int next = next(words, end);
        if (next >= words.length()
                || Character.isLowerCase(words.codePointAt(next))
                || ",;:)»”".indexOf(words.charAt(next)) >= 0) {
            return false;
        }
        boolean closed = ".!?…»\"”)]".indexOf(mark) >= 0;
        return closed
                && !(mark == '.'
                        && abbreviations.endsIn(words.substring(Math.max(start, end - LONGEST_ABBREVIATION), end - 1)));
    }

    private static int next(String words, int from) {
        int at = from;
        while (at < words.length() && isBlank(words.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private List<Token> tag(List<Token> tokens) {
        var tagged = new ArrayList<Token>(tokens.size());
        for (int from = 0; from < tokens.size(); from += CHUNK) {
            InterruptionCheck.check();
            var part = tokens.subList(from, Math.min(tokens.size(), from + CHUNK));
            String[] words =
                    part.stream().map(token -> token.text().replace('’', '\'')).toArray(String[]::new);
            String[] tags = tagger.tag(words);
            for (int i = 0; i < words.length; i++) {
                Token token = part.get(i);
                tagged.add(new Token(token.start(), token.end(), token.text(), tags[i]));
            }
        }
        return tagged;
    }
}
