package fr.retours.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeysTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00.5Z"), ZoneOffset.UTC);
    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-30T20:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file;
    private AuditLog audit;
    private AccessKeys keys;
    private KeyVerifier verifier;

    @BeforeEach
    void find() {
        file = folder.resolve("keys.json");
        audit = new AuditLog(folder.resolve("audit.jsonl"), NOON);
        keys = new AccessKeys(file, audit, NOON);
        verifier = new KeyVerifier(keys, audit);
    }

    private IssuedKey added(String account, AccessRole role) {
        return keys.add(account, role, AuditActor.COMMAND_LINE);
    }

    @Test
    void aKeyIsShownOnceAndKeptNowhere() throws IOException {
        IssuedKey issued = added("rédaction", AccessRole.EDITOR);

        assertThat(issued.token()).matches("rt_" + issued.key().id() + "_[0-9a-f]{64}");
        String secret = issued.token().substring("rt_12345678_".length());
        assertThat(Files.readString(file)).contains("rédaction", "editor").doesNotContain(secret);
        assertThat(Files.readString(folder.resolve("audit.jsonl"))).doesNotContain(secret);
        assertThat(issued.toString()).doesNotContain(secret);
        assertThat(keys.all()).containsExactly(issued.key());
        assertThat(issued.key().created())
                .isEqualTo("2026-11-30T12:00:00Z")
                .isEqualTo(issued.key().changed());
    }

    @Test
    void bothFilesAreForTheirOwnerAlone() throws IOException {
        added("rédaction", AccessRole.EDITOR);

        for (String name : new String[] {"keys.json", "audit.jsonl"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aKeyIsKnownUntilItsAccountIsTakenAway() {
        IssuedKey first = added("un", AccessRole.READER);
        IssuedKey second = added("deux", AccessRole.OPERATOR);

        assertThat(verifier.claimed(first.token())).contains(first.key());
        assertThat(verifier.verify(first.token())).contains(first.key());
        assertThat(verifier.claimed(first.token()))
                .as("known again without hashing")
                .isEmpty();
        assertThat(verifier.verify(second.token())).contains(second.key());
        keys.remove("un", AuditActor.COMMAND_LINE);

        assertThat(verifier.claimed(first.token())).isEmpty();
        assertThat(verifier.verify(first.token())).isEmpty();
        assertThat(verifier.verify(second.token())).contains(second.key());
    }

    @Test
    void aKeyThatIsAlmostRightOpensNothingAndIsNoted() throws IOException {
        IssuedKey issued = added("un", AccessRole.READER);
        String last = issued.token().endsWith("0") ? "1" : "0";
        String wrong = issued.token().replaceFirst(".$", last);

        assertThat(verifier.verify(wrong)).isEmpty();
        assertThat(verifier.verify("rt_00000000_" + "0".repeat(64))).isEmpty();
        assertThat(verifier.verify("")).isEmpty();
        assertThat(verifier.verify(issued.token() + "0")).isEmpty();
        assertThat(Files.readString(folder.resolve("audit.jsonl")))
                .containsOnlyOnce("key.wrong")
                .doesNotContain(wrong);
    }

    @Test
    void aWrongKeyIsToldWithoutTheWorkOfHashingIt() {
        IssuedKey issued = added("un", AccessRole.READER);
        String wrong = issued.token().replaceFirst(".$", issued.token().endsWith("0") ? "1" : "0");

        assertThat(verifier.claimed(wrong)).isEmpty();
        assertThat(verifier.claimed(issued.token())).contains(issued.key());
    }

    @Test
    void aKeyThatIsOlderThanItsQuickCheckOpensWhatItDid() throws IOException {
        IssuedKey issued = added("un", AccessRole.READER);
        Files.writeString(file, Files.readString(file).replaceFirst(",\\s*\"check\" : \"[0-9a-f]{8}\"", ""));
        String wrong = issued.token().replaceFirst(".$", issued.token().endsWith("0") ? "1" : "0");

        assertThat(keys.all().getFirst().hash().check()).isNull();
        assertThat(verifier.claimed(wrong)).as("hashing alone tells").isPresent();
        assertThat(verifier.verify(wrong)).isEmpty();
        assertThat(verifier.verify(issued.token())).isPresent();
    }

    @Test
    void anotherRoleCountsAtOnceAndIsDated() {
        IssuedKey issued = added("un", AccessRole.READER);
        assertThat(verifier.verify(issued.token())).isPresent();

        new AccessKeys(file, audit, EVENING).change(issued.key().id(), AccessRole.OPERATOR, AuditActor.COMMAND_LINE);

        AccessKey now = verifier.verify(issued.token()).orElseThrow();
        assertThat(now.role()).isEqualTo(AccessRole.OPERATOR);
        assertThat(now.created()).isEqualTo("2026-11-30T12:00:00Z");
        assertThat(now.changed()).isEqualTo("2026-11-30T20:00:00Z");
    }

    @Test
    void twoAccountsHaveNoNameInCommon() {
        added("un", AccessRole.READER);

        assertThatExceptionOfType(AccessException.class)
                .isThrownBy(() -> added("un", AccessRole.OPERATOR))
                .withMessageContaining("« un »");
        assertThat(keys.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "a\nb", "a\u202eb", "<b>", "a\"b"})
    void aNameThatWouldNotReadAsItIsIsRefused(String name) {
        assertThatExceptionOfType(AccessException.class).isThrownBy(() -> added(name, AccessRole.READER));
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsNotThereOrDamagedIsTold() throws IOException {
        assertThat(keys.all()).isEmpty();
        assertThat(verifier.hasAccounts()).isFalse();
        assertThatExceptionOfType(AccessException.class)
                .isThrownBy(() -> keys.remove("un", AuditActor.COMMAND_LINE))
                .withMessageContaining("« un »");
        Files.writeString(file, "[{\"id\":");

        assertThatExceptionOfType(AccessException.class)
                .isThrownBy(() -> verifier.verify("rt_00000000_" + "0".repeat(64)))
                .withMessageContaining("keys.json");
    }

    @Test
    void aRoleMayAllThatThoseBelowMay() {
        assertThat(AccessRole.OPERATOR.includes(AccessRole.READER)).isTrue();
        assertThat(AccessRole.EDITOR.includes(AccessRole.EDITOR)).isTrue();
        assertThat(AccessRole.READER.includes(AccessRole.EDITOR)).isFalse();
    }
}
