package fr.retours.api.admin;

import fr.retours.api.access.AuditLog;
import fr.retours.api.access.KeyVerifier;
import fr.retours.api.cypher.CypherSource;
import fr.retours.api.report.VisitorReports;

/**
 * What administration works on; whoever opened it closes it.
 *
 * @param keys who may
 * @param audit what was done
 * @param curation decisions by hand
 * @param runs runs that write the stores
 * @param questions what editors may decide
 * @param readings by a language model, which editors may ask for
 * @param backup of the data folder
 * @param cypher answers questions in Cypher
 * @param reports by visitors
 */
public record AdminServices(
        KeyVerifier keys,
        AuditLog audit,
        CurationFile curation,
        IndexRuns runs,
        QuestionQueue questions,
        SecondReadings readings,
        BackupSource backup,
        CypherSource cypher,
        VisitorReports reports) {}
