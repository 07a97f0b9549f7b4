package org.trackweave.scheduler.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was changed in each conference's working schedule, and the version that counts the changes. */
@Repository
class Edits {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Edits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The schedule's version, 0 before the first change. */
    long version(String conferenceId) {
        return jdbc.sql("select version from schedule_version where conference_id = :c")
            .param("c", conferenceId)
            .query(Long.class)
            .optional()
            .orElse(0L);
    }

    /** The version, which nobody else can change until this transaction ends. */
    long lock(String conferenceId) {
        jdbc.sql("insert into schedule_version (conference_id, version) values (:c, 0) on conflict do nothing")
            .param("c", conferenceId)
            .update();
        return jdbc.sql("select version from schedule_version where conference_id = :c for update")
            .param("c", conferenceId)
            .query(Long.class)
            .single();
    }

    /** Keeps the edit, whose version becomes the schedule's. */
    void append(String conferenceId, Edit edit) {
        jdbc.sql("update schedule_version set version = :version where conference_id = :c")
            .param("version", edit.version())
            .param("c", conferenceId)
            .update();
        jdbc.sql("""
                 insert into schedule_edit (conference_id, version, kind, words, changes, edited_by, edited_at, undone)
                 values (:c, :version, :kind, :words, cast(:changes as jsonb), :by, :at, :undone)""")
            .param("c", conferenceId)
            .param("version", edit.version())
            .param("kind", edit.kind().wireName())
            .param("words", edit.words())
            .param("changes", json.writeValueAsString(edit.changes()))
            .param("by", edit.editedBy())
            .param("at", Timestamp.from(edit.editedAt()))
            .param("undone", edit.undone())
            .update();
    }

    /** What happened after the version, the newest first. */
    List<Edit> since(String conferenceId, long version, int most) {
        return jdbc.sql("""
                        select * from schedule_edit where conference_id = :c and version > :version
                        order by version desc limit :most""")
            .param("c", conferenceId)
            .param("version", version)
            .param("most", most)
            .query((row, _) -> edit(row))
            .list();
    }

    /** The newest edit that was not taken back and takes nothing back itself. */
    Optional<Edit> undoable(String conferenceId) {
        return jdbc.sql("""
                        select * from schedule_edit where conference_id = :c and not undone and kind <> 'undone'
                        order by version desc limit 1""")
            .param("c", conferenceId)
            .query((row, _) -> edit(row))
            .optional();
    }

    void markUndone(String conferenceId, long version) {
        jdbc.sql("update schedule_edit set undone = true where conference_id = :c and version = :version")
            .param("c", conferenceId)
            .param("version", version)
            .update();
    }

    private Edit edit(ResultSet row) throws SQLException {
        return new Edit(row.getLong("version"), Edit.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("words"), json.readValue(row.getString("changes"), new TypeReference<List<Change>>() {
                }),
                row.getObject("edited_by", UUID.class), row.getTimestamp("edited_at").toInstant(),
                row.getBoolean("undone"));
    }
}
