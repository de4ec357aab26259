package fr.retours.api.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.model.file.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of a data folder, as {@code keys.json} has them: written whole, and readable by nobody but its owner where the file system
 * knows owners. The file is read at each question, so that a change counts at once. Each change is in the audit log. Safe for concurrent
 * use, by several processes too.
 */
public final class AccessKeys {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Finds the accounts in a file, which need not exist. */
    public AccessKeys(Path file, AuditLog audit, Clock clock) {
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns all accounts, in the order in which they came.
     *
     * @throws AccessException if the file cannot be read or is damaged
     */
    public List<AccessKey> all() {
        try {
            return List.of(MAPPER.readValue(Files.readString(file), AccessKey[].class));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (JsonProcessingException
                | CharacterCodingException
                | NullPointerException e) { // null for the list or in it
            throw AccessException.damaged(file, e);
        } catch (IOException e) {
            throw AccessException.unusable(file, e);
        }
    }

    Optional<AccessKey> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Makes an account with a new key.
     *
     * @param by who does it
     * @throws AccessException if the name cannot be one, or another account has it
     */
    public IssuedKey add(String account, AccessRole role, AuditActor by) {
        if (!AccessKey.isAccount(account)) {
            throw AccessException.badName(account);
        }
        KeyToken token = KeyToken.random(random);
        var key = new AccessKey(token.id(), account, role, KeyHash.of(token.text(), random), now(), now());
        try (var entries = audit.open()) {
            List<AccessKey> all = new ArrayList<>(all());
            if (all.stream().anyMatch(one -> one.isCalled(account) || one.id().equals(key.id()))) {
                throw AccessException.taken(account);
            }
            all.add(key);
            entries.append(by.did(AuditAction.KEY_ADD, subject(key), AuditOutcome.BEGUN));
            write(all);
            entries.append(by.did(AuditAction.KEY_ADD, subject(key), AuditOutcome.DONE));
        }
        return new IssuedKey(key, token.text());
    }

    /**
     * Gives an account another role.
     *
     * @throws AccessException if there is no such account
     */
    public AccessKey change(String nameOrId, AccessRole role, AuditActor by) {
        try (var entries = audit.open()) {
            AccessKey changed = called(nameOrId).with(role, now());
            entries.append(by.did(AuditAction.KEY_CHANGE, subject(changed), AuditOutcome.BEGUN));
            write(all().stream()
                    .map(one -> one.id().equals(changed.id()) ? changed : one)
                    .toList());
            entries.append(by.did(AuditAction.KEY_CHANGE, subject(changed), AuditOutcome.DONE));
            return changed;
        }
    }

    /**
     * Takes an account away: its key opens nothing any more.
     *
     * @throws AccessException if there is no such account
     */
    public AccessKey remove(String nameOrId, AuditActor by) {
        try (var entries = audit.open()) {
            AccessKey gone = called(nameOrId);
            entries.append(by.did(AuditAction.KEY_REMOVE, subject(gone), AuditOutcome.BEGUN));
            write(all().stream().filter(one -> !one.id().equals(gone.id())).toList());
            entries.append(by.did(AuditAction.KEY_REMOVE, subject(gone), AuditOutcome.DONE));
            return gone;
        }
    }

    private AccessKey called(String nameOrId) {
        return all().stream()
                .filter(one -> one.isCalled(nameOrId))
                .findFirst()
                .orElseThrow(() -> AccessException.unknown(nameOrId, file));
    }

    private static String subject(AccessKey key) {
        return "key:" + key.id() + ' ' + key.account() + ' ' + key.role().slug();
    }

    private void write(List<AccessKey> all) {
        try {
            WholeFile.writePrivately(
                    file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } catch (IOException e) {
            throw AccessException.unusable(file, e);
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
