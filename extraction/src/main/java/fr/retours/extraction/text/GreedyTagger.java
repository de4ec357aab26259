package fr.retours.extraction.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.OutcomePriorFeatureGenerator;
import opennlp.tools.util.featuregen.PosTaggerFeatureGenerator;
import opennlp.tools.util.featuregen.PrefixFeatureGenerator;
import opennlp.tools.util.featuregen.SentenceFeatureGenerator;
import opennlp.tools.util.featuregen.SuffixFeatureGenerator;
import opennlp.tools.util.featuregen.TokenClassFeatureGenerator;
import opennlp.tools.util.featuregen.TokenFeatureGenerator;

/**
 * Gives words the part of speech that OpenNLP's tagger gives them, word by word: its model weighs the features of a word, of two
 * neighbours on each side and of the two tags before, and adds them up; what a form adds is worked out once. The likeliest tag of each word
 * ends on the path that OpenNLP's beam ends on (record 0019). Safe for concurrent use.
 */
final class GreedyTagger {
    private static final String MODEL = "pos.model";
    /** How many words on each side are looked at. */
    private static final int WINDOW = 2;
    /** Forms whose sums are kept: some 800 bytes each. */
    private static final int MOST_FORMS = 20_000;

    private static final List<AdaptiveFeatureGenerator> OWN = List.of(
            new OutcomePriorFeatureGenerator(),
            new SuffixFeatureGenerator(),
            new PrefixFeatureGenerator(),
            new TokenFeatureGenerator(),
            new TokenClassFeatureGenerator(true));
    private static final AdaptiveFeatureGenerator NEIGHBOUR = new TokenFeatureGenerator();
    private static final AdaptiveFeatureGenerator BEGIN = new SentenceFeatureGenerator(true, false);
    private static final AdaptiveFeatureGenerator TAGS = new PosTaggerFeatureGenerator();

    private final Map<String, Context> weights;
    private final String[] tags;
    /** What the first words of a sentence add by being so near its beginning. */
    private final double[][] begins = new double[WINDOW + 1][];
    /** By the last tag and the one before, each counted from 1; 0 stands for none. */
    private final double[][][] before;

    private final LoadingCache<String, FormSums> forms;

    /** What a form adds to each tag. */
    private static final class FormSums {
        /** Of the word itself. */
        private final double[] own;
        /** Of a word that has it as its neighbour, from two words on to two words back; the middle is none. */
        private final double[][] around;

        private FormSums(double[] own, double[][] around) {
            this.own = own;
            this.around = around;
        }
    }

    /** Takes the weights of a model that was trained with OpenNLP's usual features. */
    @SuppressWarnings("unchecked") // the second of a model's data structures is what its features weigh
    GreedyTagger(POSModel model) {
        var maxent = (AbstractModel) model.getArtifact(MODEL);
        weights = (Map<String, Context>) maxent.getDataStructures()[1];
        tags = new String[maxent.getNumOutcomes()];
        Arrays.setAll(tags, maxent::getOutcome);
        for (int back = 0; back <= WINDOW; back++) {
            begins[back] = sum(back == 0 ? "" : "p" + back, BEGIN, new String[] {""}, 0, new String[0]);
        }
        before = new double[tags.length + 1][tags.length + 1][];
        for (int last = 0; last <= tags.length; last++) {
            for (int other = 0; other <= tags.length; other++) {
                before[last][other] = last == 0 && other > 0 ? new double[tags.length] : tagsBefore(last, other);
            }
        }
        forms = Caffeine.newBuilder().maximumSize(MOST_FORMS).build(this::sums);
    }

    private double[] tagsBefore(int last, int other) {
        List<String> given = new ArrayList<>();
        if (other > 0) {
            given.add(tags[other - 1]);
        }
        if (last > 0) {
            given.add(tags[last - 1]);
        }
        String[] words = given.toArray(String[]::new); // which ones does not matter
        return sum("", TAGS, words, words.length, words);
    }

    private FormSums sums(String form) {
        var own = new double[tags.length];
        String[] alone = {form};
        OWN.forEach(one -> add(own, sum("", one, alone, 0, new String[0])));
        var around = new double[2 * WINDOW + 1][];
        for (int offset = -WINDOW; offset <= WINDOW; offset++) {
            around[WINDOW + offset] = offset == 0
                    ? new double[tags.length]
                    : sum((offset < 0 ? "p" : "n") + Math.abs(offset), NEIGHBOUR, alone, 0, new String[0]);
        }
        return new FormSums(own, around);
    }

    private double[] sum(String prefix, AdaptiveFeatureGenerator generator, String[] words, int at, String[] given) {
        List<String> features = new ArrayList<>();
        generator.createFeatures(features, words, at, given);
        var sum = new double[tags.length];
        for (String feature : features) {
            Context weight = weights.get(prefix + feature);
            if (weight != null) {
                for (int i = 0; i < weight.getOutcomes().length; i++) {
                    sum[weight.getOutcomes()[i]] += weight.getParameters()[i];
                }
            }
        }
        return sum;
    }

    private static void add(double[] to, double[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    /** Returns the tag of each word. */
    String[] tag(String[] words) {
        List<FormSums> known = Arrays.stream(words).map(forms::get).toList();
        var given = new String[words.length];
        int last = 0;
        int other = 0;
        for (int at = 0; at < words.length; at++) {
            double[] sum = known.get(at).own.clone();
            for (int offset = -WINDOW; offset <= WINDOW; offset++) {
                if (offset != 0 && at + offset >= 0 && at + offset < words.length) {
                    add(sum, known.get(at + offset).around[WINDOW + offset]);
                }
            }
            if (at < begins.length) {
                add(sum, begins[at]);
            }
            add(sum, before[last][other]);
            int best = 0;
            for (int i = 1; i < sum.length; i++) {
                best = sum[i] > sum[best] ? i : best;
            }
            given[at] = tags[best];
            other = last;
            last = best + 1;
        }
        return given;
    }
}
