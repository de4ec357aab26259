package fr.retours.text.field;

import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import fr.retours.text.NamedEntity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/**
 * Where a recap names entities, as stored fields: only who reads the whole recap needs them.
 *
 * @param mentions in text order
 * @param entities every entity mentioned, once
 */
public record StoredMentions(List<Mention> mentions, List<NamedEntity> entities) {
    private static final String MENTION = "mention";
    private static final String ENTITY = "named_entity";
    private static final String BLANK = " ";

    /** Adds the stored fields of a recap to its document: offsets, ids and names, separated by blanks. */
    public static void write(RecapFacts facts, Document document) {
        Set<EntityId> mentioned =
                facts.mentions().stream().map(Mention::entity).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Mention mention : facts.mentions()) {
            document.add(new StoredField(MENTION, mention.start() + BLANK + mention.end() + BLANK + mention.entity()));
        }
        names(facts)
                .filter(one -> mentioned.contains(one.id()))
                .forEach(one -> document.add(new StoredField(ENTITY, one.id() + BLANK + one.name())));
    }

    private static Stream<NamedEntity> names(RecapFacts facts) {
        return Stream.concat(
                facts.people().stream().map(Participation::person).map(one -> new NamedEntity(one.id(), one.name())),
                facts.bodies().stream().map(Involvement::body).map(one -> new NamedEntity(one.id(), one.name())));
    }

    /** Reads back what {@link #write} added; both lists are empty when nothing is named. */
    public static StoredMentions read(Document document) {
        List<Mention> mentions = Arrays.stream(document.getValues(MENTION))
                .map(value -> value.split(BLANK, 3))
                .map(parts ->
                        new Mention(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), EntityId.of(parts[2])))
                .toList();
        List<NamedEntity> entities = Arrays.stream(document.getValues(ENTITY))
                .map(value -> value.split(BLANK, 2))
                .map(parts -> new NamedEntity(EntityId.of(parts[0]), parts[1]))
                .toList();
        return new StoredMentions(mentions, entities);
    }
}
