package fr.retours.graph;

import fr.retours.model.Person;
import fr.retours.model.PersonId;
import fr.retours.model.PersonRef;
import fr.retours.model.PersonSummary;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads a person that a statement gives. */
final class PersonRow {
    private PersonRow() {}

    private static PersonRef ref(Record row) {
        return new PersonRef(
                new PersonId(row.get("id").asString()), row.get("name").asString());
    }

    /** Reads a person with the number, the first and the last of their events. */
    static PersonSummary summary(Record row) {
        var ref = ref(row);
        return new PersonSummary(
                new Person(ref.id(), ref.name(), row.get("aliases").asList(Value::asString)),
                row.get("events").asInt(),
                EventRow.day(row.get("first")),
                EventRow.day(row.get("last")));
    }
}
