package fr.retours.api.access;

/** Something that was done, or was about to be. */
public record AuditEvent(AuditActor by, AuditAction action, String subject, AuditOutcome outcome) {}
