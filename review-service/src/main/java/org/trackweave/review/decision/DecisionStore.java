package org.trackweave.review.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.events.Decision;
import org.trackweave.events.ProposalState;
import org.trackweave.review.decision.PublicationPreview.Change;

/** The decisions, one row per proposal that was ever decided on. Rows are locked in the order of their ids. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of those proposals that belong to the conference, held until this transaction ends. */
    List<DecisionRow> lock(String conferenceId, Collection<UUID> proposalIds) {
        var ids = proposalIds.stream().sorted().distinct().toArray(UUID[]::new);
        jdbc.sql("""
                 insert into decision (proposal_id, conference_id, revision, published_version)
                 select id, conference_id, 0, 0 from proposal
                 where conference_id = :conference and id = any(:ids) order by id
                 on conflict (proposal_id) do nothing
                 """).param("conference", conferenceId).param("ids", ids).update();
        return jdbc.sql("""
                        select d.*, p.state from decision d join proposal p on p.id = d.proposal_id
                        where d.conference_id = :conference and d.proposal_id = any(:ids) order by d.proposal_id
                        for update of d
                        """)
            .param("conference", conferenceId)
            .param("ids", ids)
            .query((row, _) -> new DecisionRow(row.getObject("proposal_id", UUID.class), row.getLong("revision"),
                    Optional.ofNullable(decision(row, "pending")), Optional.ofNullable(decision(row, "published")),
                    ProposalState.valueOf(row.getString("state").toUpperCase(Locale.ROOT))))
            .list();
    }

    /** Sets or, with an empty decision, clears what is pending. */
    void setPending(Map<UUID, Optional<Decision>> pending, UUID organizerId) {
        var ids = pending.keySet().toArray(UUID[]::new);
        var names = new @Nullable String[ids.length];
        for (var i = 0; i < ids.length; i++) {
            names[i] = pending.get(ids[i]) instanceof Optional<Decision> decision
                    ? decision.map(Decision::wireName).orElse(null)
                    : null;
        }
        jdbc.sql("""
                 update decision d set revision = revision + 1, pending = n.pending, pending_by = :organizer
                 from unnest(:ids::uuid[], :names::text[]) as n (id, pending) where d.proposal_id = n.id
                 """).param("ids", ids).param("names", names).param("organizer", organizerId).update();
    }

    /** What publishing would make public; held until this transaction ends if {@code locked}. */
    List<Change> pending(String conferenceId, boolean locked) {
        return jdbc.sql("""
                        select d.proposal_id, d.revision, d.pending, d.published, p.code, p.title
                        from decision d join proposal p on p.id = d.proposal_id
                        where d.conference_id = :conference and d.pending is not null
                        and p.state not in ('confirmed', 'canceled', 'withdrawn')
                        order by d.proposal_id
                        """ + (locked ? "for update of d" : ""))
            .param("conference", conferenceId)
            .query((row, _) -> change(row))
            .list();
    }

    /** One published decision. */
    record Published(UUID proposalId, long version, Decision decision, @Nullable Double meanScore) {}

    /** Makes what is pending for these proposals the published decision. */
    List<Published> publish(Collection<UUID> proposalIds, UUID organizerId, Instant now) {
        return jdbc.sql("""
                        update decision d set revision = revision + 1, published = pending, pending = null,
                            published_version = published_version + 1, published_by = :organizer, published_at = :now
                        where d.proposal_id = any(:ids) and d.pending is not null
                        returning d.proposal_id, d.published, d.published_version, (select avg(r.score) from review r
                            where r.conference_id = d.conference_id and r.proposal_id = d.proposal_id
                            and r.standing = 'scored') as mean
                        """)
            .param("ids", proposalIds.toArray(UUID[]::new))
            .param("organizer", organizerId)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new Published(row.getObject("proposal_id", UUID.class),
                    row.getLong("published_version"), named(row.getString("published")),
                    row.getObject("mean", Double.class)))
            .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getObject("proposal_id", UUID.class), row.getString("code"), row.getString("title"),
                decision(row, "published"), named(row.getString("pending")), row.getLong("revision"));
    }

    private static @Nullable Decision decision(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : named(name);
    }

    private static Decision named(String name) {
        return Decision.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
