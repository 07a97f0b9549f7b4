package org.trackweave.submission.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Decision;
import org.trackweave.events.Level;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.person.PersonId;

/** Reads proposals with their speakers, decision and place. Each list is one statement, however long it is. */
@Repository
class ProposalQueries {

    private static final TypeReference<List<ProposalSpeaker>> SPEAKERS = new TypeReference<>() {
    };

    private static final String SELECT = """
                                         select p.*, d.decision, r.release, l.room, l.track, l.starts_at, l.ends_at,
                                             (select coalesce(jsonb_agg(jsonb_build_object('person', s.person_id, 'account', n.account_id,
                                                     'name', s.name, 'email', coalesce(n.email, n.claimed_email), 'biography', s.biography,
                                                     'sameAddressAs', (select nullif(o.id, n.id) from person o
                                                         where coalesce(n.email, n.claimed_email) in (o.email, o.claimed_email)
                                                         order by o.created_at, o.id limit 1)) order by s.position), '[]')
                                                 from proposal_speaker s join person n on n.id = s.person_id where s.proposal_id = p.id) as speakers
                                         from proposal p
                                         left join decision d on d.proposal_id = p.id
                                         left join placement l on l.proposal_id = p.id
                                         left join schedule_release r on r.conference_id = l.conference_id
                                         """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Proposal> find(ConferenceId conference, ProposalReference reference) {
        return switch (reference) {
            case ProposalReference.ById(var id) -> jdbc
                .sql(SELECT + "where p.conference_id = :conference and p.id = :id")
                .param("conference", conference.slug())
                .param("id", id)
                .query(this::proposal)
                .optional();
            case ProposalReference.ByCode(var code) -> jdbc
                .sql(SELECT + "where p.conference_id = :conference and p.code = :code")
                .param("conference", conference.slug())
                .param("code", code)
                .query(this::proposal)
                .optional();
        };
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException where there is none */
    Proposal get(ProposalId id) {
        return jdbc.sql(SELECT + "where p.id = :id").param("id", id.value()).query(this::proposal).single();
    }

    /** A person's proposals to one conference, drafts too, newest first. */
    List<Proposal> own(ConferenceId conference, PersonId person, @Nullable Cursor after, int most) {
        return jdbc
            .sql(SELECT
                    + """
                      where p.conference_id = :conference
                          and p.id in (select proposal_id from proposal_speaker where person_id = :person)
                          and (:afterAt::timestamptz is null or (p.created_at, p.id) < (:afterAt::timestamptz, :afterId::uuid))
                      order by p.created_at desc, p.id desc limit :most""")
            .param("conference", conference.slug())
            .param("person", person.value())
            .param("afterAt", after == null ? null : after.at().toString())
            .param("afterId", after == null ? null : after.id().toString())
            .param("most", most)
            .query(this::proposal)
            .list();
    }

    /** Every proposal a person speaks on, in every conference, drafts too. */
    List<Proposal> of(PersonId person) {
        return jdbc.sql(SELECT + """
                                 where p.id in (select proposal_id from proposal_speaker where person_id = :person)
                                 order by p.created_at, p.id""")
            .param("person", person.value())
            .query(this::proposal)
            .list();
    }

    /** A conference's proposals but its drafts, newest first. */
    List<Proposal> list(ConferenceId conference, ProposalFilter filter, @Nullable Cursor after, int most) {
        return jdbc.sql(SELECT + "where p.conference_id = :conference and p.standing <> 'draft'"
                + ProposalFilter.WHERE
                + """

                      and (:afterAt::timestamptz is null or (p.created_at, p.id) < (:afterAt::timestamptz, :afterId::uuid))
                  order by p.created_at desc, p.id desc limit :most""")
            .param("conference", conference.slug())
            .params(filter.parameters())
            .param("afterAt", after == null ? null : after.at().toString())
            .param("afterId", after == null ? null : after.id().toString())
            .param("most", most)
            .query(this::proposal)
            .list();
    }

    Map<State, Long> counts(ConferenceId conference) {
        var counts = new EnumMap<State, Long>(State.class);
        jdbc.sql("select " + ProposalFilter.STATE
                + """
                   as state, count(*) as proposals from proposal p left join decision d on d.proposal_id = p.id
                  where p.conference_id = :conference and p.standing <> 'draft' group by 1""")
            .param("conference", conference.slug())
            .query(row -> {
                counts.put(State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getLong("proposals"));
            });
        return counts;
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        var standing = Standing.stored(row.getString("standing"));
        return new Proposal(new ProposalId(row.getObject("id", UUID.class)),
                new ConferenceId(row.getString("conference_id")), row.getString("code"), row.getLong("revision"),
                row.getLong("version"),
                State.of(standing, decision == null ? null : Decision.valueOf(decision.toUpperCase(Locale.ROOT))),
                content(row), json.readValue(row.getString("speakers"), SPEAKERS), instant(row, "created_at"),
                instant(row, "changed_at"), instantOrNull(row, "submitted_at"), place(row));
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(row.getString("title"), row.getString("abstract"), row.getString("description"),
                Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)), row.getString("format"),
                row.getInt("minutes"), row.getString("language"), List.of((String[]) row.getArray("tags").getArray()),
                row.getString("notes_for_reviewers"));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var release = row.getString("release");
        return release == null
                ? null
                : new Place(release, row.getString("room"), row.getString("track"), instant(row, "starts_at"),
                        instant(row, "ends_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
