package org.trackweave.search.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;

import org.trackweave.events.Level;

/** Turns a row of {@code talk} into the talk, once its conference's programme is at hand. */
final class TalkRow {

    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {
    };
    private static final TypeReference<List<SpeakerName>> SPEAKERS = new TypeReference<>() {
    };

    private TalkRow() {}

    /** A talk without what the programme says of it. */
    static Talk read(ResultSet row) throws SQLException {
        return new Talk(row.getObject("proposal_id", UUID.class), row.getString("conference_id"), row.getString("code"),
                row.getString("title"), row.getString("abstract"), row.getString("description"),
                Level.valueOf(row.getString("level")), row.getString("format"), row.getInt("minutes"),
                row.getString("language"), StoredJson.read(row.getString("tags"), TAGS),
                StoredJson.read(row.getString("speakers"), SPEAKERS), List.of(), Optional.empty(), ZoneOffset.UTC);
    }

    static Talk placed(Talk talk, Programme programme) {
        return new Talk(talk.proposalId(), talk.conferenceId(), talk.code(), talk.title(), talk.abstractText(),
                talk.description(), talk.level(), talk.format(), talk.minutes(), talk.language(), talk.tags(),
                talk.speakers(), programme.memberships(talk.proposalId()), programme.slot(talk.proposalId()),
                programme.zone());
    }
}
