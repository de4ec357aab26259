package fr.retours.indexer.resolve.doubt;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenBody;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenPerson;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A name all of whose words are English words, such as a month: words of a sentence in English rather than a name. */
final class EnglishWordsCheck implements FactCheck {
    /** A word for a kind of body, or a long form, shows that words in English are a name after all. */
    private static final Set<String> OF_A_BODY =
            Set.of(BuiltInRule.HEAD.slug(), BuiltInRule.APPOSITION.slug(), BuiltInRule.ACRONYM.slug());

    private final Set<String> words;

    EnglishWordsCheck(KnowledgeBase knowledge) {
        words = knowledge.words("mots-anglais", "mots");
    }

    @Override
    public void look(Iterable<RecapSight> corpus, Consumer<FactDoubt> found) {
        for (RecapSight recap : corpus) {
            recap.people().stream()
                    .filter(this::isEnglish)
                    .forEach(one ->
                            found.accept(doubt(recap, one.id(), one.written().name())));
            recap.bodies().stream()
                    .filter(this::isEnglish)
                    .forEach(one ->
                            found.accept(doubt(recap, one.id(), one.written().name())));
        }
    }

    private static FactDoubt doubt(RecapSight recap, EntityId about, String name) {
        return FactDoubt.of(recap, FactDoubt.Aspect.NAME, about, "unlikely.english", name);
    }

    /** « Rose April » has a given name before it. */
    private boolean isEnglish(SeenPerson one) {
        String name = one.written().name();
        return (name.indexOf(' ') < 0 || !one.signs().areOfAPerson())
                && !one.signs().rules().contains(BuiltInRule.CIVILITY.slug())
                && isEnglish(name);
    }

    /** « IDEAS » in capitals is an acronym. */
    private boolean isEnglish(SeenBody one) {
        return one.id() instanceof OrganisationId
                && isEnglish(one.written().name())
                && !one.written().name().equals(one.written().name().toUpperCase(Locale.ROOT))
                && one.rules().stream().noneMatch(OF_A_BODY::contains);
    }

    private boolean isEnglish(String name) {
        return Arrays.stream(LatinFolding.words(name).split(" ")).allMatch(words::contains);
    }
}
