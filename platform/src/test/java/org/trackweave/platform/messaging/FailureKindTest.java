package org.trackweave.platform.messaging;

import java.net.ConnectException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.CannotCreateTransactionException;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

class FailureKindTest {

    @Test
    void knowsWhatEveryRecordWouldFailOf() {
        assertThat(FailureKind.of(inListener(new CannotCreateTransactionException("no connection"))))
            .isEqualTo(FailureKind.OUTAGE);
        assertThat(FailureKind.of(inListener(new IllegalStateException(new ConnectException("refused")))))
            .isEqualTo(FailureKind.OUTAGE);
        assertThat(FailureKind.of(inListener(new CannotAcquireLockException("deadlock"))))
            .isEqualTo(FailureKind.OUTAGE);
        assertThat(FailureKind.of(new SQLException("shutting down", "57P01"))).isEqualTo(FailureKind.OUTAGE);
        assertThat(FailureKind.of(new RetryLaterException("later", null))).isEqualTo(FailureKind.OUTAGE);
    }

    @Test
    void knowsWhatLiesWithTheRecord() {
        assertThat(FailureKind.of(inListener(new IllegalStateException("no such proposal"))))
            .isEqualTo(FailureKind.RECORD);
        assertThat(FailureKind
            .of(inListener(new DataIntegrityViolationException("null", new SQLException("null", "23502")))))
            .isEqualTo(FailureKind.RECORD);
        assertThat(FailureKind.of(unreadable())).isEqualTo(FailureKind.RECORD);
    }

    @Test
    void tellsTypesAndPlacesButNoContent() {
        assertThat(FailureKind.describe(inListener(new IllegalStateException("Ada Lovelace", unreadable()))))
            .contains("IllegalStateException at FailureKindTest.java:", "at line 1, column")
            .doesNotContain("Ada", "Lovelace", "secret");
        assertThat(FailureKind.describe(new SQLException("Key (email)=(ada@example.org) exists", "23505")))
            .isEqualTo("SQLException, SQL state 23505");
    }

    private static Exception unreadable() {
        return catchException(() -> JsonMapper.shared().readValue("{\"name\": secret}", Object.class));
    }

    private static Exception inListener(Exception cause) {
        return new ListenerExecutionFailedException("Listener failed", cause);
    }
}
