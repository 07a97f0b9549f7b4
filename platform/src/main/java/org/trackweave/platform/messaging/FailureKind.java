package org.trackweave.platform.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

import tools.jackson.core.JacksonException;

/** Whether a failure lies with the record or with something that is away, and how it may be told. */
enum FailureKind {
    /** The record cannot be read or applied: a few tries, then a dead letter. */
    RECORD,
    /** Something needed is away: every record would fail, so none is given up. */
    OUTAGE;

    private static final int MAX_DEPTH = 20;

    static FailureKind of(Throwable failure) {
        return chain(failure).stream().anyMatch(FailureKind::isOutage) ? OUTAGE : RECORD;
    }

    /**
     * The failure in words that hold nothing of the record: exceptions quote values, and values may be personal.
     */
    static String describe(Throwable failure) {
        return String.join(" <- ", chain(failure).stream().map(FailureKind::words).distinct().toList());
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case JacksonException _ -> false;
            case RetryLaterException _ -> true;
            case TransientDataAccessException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            case RecoverableDataAccessException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case IOException _ -> true;
            case SQLTransientException _ -> true;
            case SQLException sql -> sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"));
            default -> false;
        };
    }

    private static String words(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return switch (cause) {
            case JacksonException json when json.getLocation() != null -> "%s at line %d, column %d".formatted(name,
                    json.getLocation().getLineNr(), json.getLocation().getColumnNr());
            case SQLException sql -> "%s, SQL state %s".formatted(name, sql.getSQLState());
            default -> {
                StackTraceElement[] trace = cause.getStackTrace();
                yield trace.length == 0
                        ? name
                        : "%s at %s:%d".formatted(name, trace[0].getFileName(),
                                trace[0].getLineNumber());
            }
        };
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < MAX_DEPTH; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
