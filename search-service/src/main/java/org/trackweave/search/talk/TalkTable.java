package org.trackweave.search.talk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;

import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalEvent;
import org.trackweave.events.Speaker;

/** Writes the table {@code talk}. Each part of a row is replaced by newer versions of itself only. */
@Repository
class TalkTable {

    private static final TypeReference<List<Speaker>> SPEAKERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;

    TalkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(ProposalEvent.WithState event, @Nullable String traceId) {
        Proposal proposal = event.proposal();
        jdbc.sql("""
                 insert into talk as t (proposal_id, conference_id, proposal_version, code, state, title, abstract,
                     description, level, format, minutes, language, tags, sealed_speakers,
                     proposal_trace)
                 values (:proposal, :conference, :version, :code, :state, :title, :abstract, :description, :level,
                     :format, :minutes, :language, cast(:tags as jsonb), cast(:speakers as jsonb), :trace)
                 on conflict (proposal_id) do update
                 set proposal_version = excluded.proposal_version, code = excluded.code, state = excluded.state,
                     title = excluded.title, abstract = excluded.abstract, description = excluded.description,
                     level = excluded.level, format = excluded.format, minutes = excluded.minutes,
                     language = excluded.language, tags = excluded.tags, sealed_speakers = excluded.sealed_speakers,
                     proposal_trace = excluded.proposal_trace, speakers = '[]', speakers_opened = 0
                  where t.proposal_version < excluded.proposal_version
                 """)
            .param("proposal", event.proposalId())
            .param("conference", event.conferenceId())
            .param("version", event.version())
            .param("code", proposal.code())
            .param("state", proposal.state().wireName())
            .param("title", proposal.title())
            .param("abstract", proposal.abstractText())
            .param("description", proposal.description())
            .param("level", proposal.level().name())
            .param("format", proposal.format())
            .param("minutes", proposal.minutes())
            .param("language", proposal.language())
            .param("tags", StoredJson.write(proposal.tags()))
            .param("speakers", StoredJson.write(proposal.speakers()))
            .param("trace", traceId)
            .update();
    }

    void save(DecisionPublished event, @Nullable String traceId) {
        jdbc.sql("""
                 insert into talk as t (proposal_id, conference_id, decision_version, decision, decision_trace,
                     ever_accepted)
                 values (:proposal, :conference, :version, :decision, :trace, :decision = 'accepted')
                 on conflict (proposal_id) do update
                 set decision_version = excluded.decision_version, decision = excluded.decision,
                     decision_trace = excluded.decision_trace,
                     ever_accepted = t.ever_accepted or excluded.ever_accepted, speakers = '[]', speakers_opened = 0
                  where t.decision_version < excluded.decision_version
                 """)
            .param("proposal", event.proposalId())
            .param("conference", event.conferenceId())
            .param("version", event.version())
            .param("decision", event.decision().wireName())
            .param("trace", traceId)
            .update();
    }

    /** A public talk whose speakers' names are not all in clear text yet. */
    record Unopened(UUID proposalId, List<Speaker> speakers) {}

    List<Unopened> unopened(Collection<UUID> proposals) {
        return jdbc.sql("""
                        select proposal_id, sealed_speakers from talk
                         where proposal_id in (:proposals) and is_public
                           and speakers_opened < jsonb_array_length(sealed_speakers)
                           for update
                        """)
            .param("proposals", proposals)
            .query((row, _) -> new Unopened(row.getObject("proposal_id", UUID.class),
                    StoredJson.read(row.getString("sealed_speakers"), SPEAKERS)))
            .list();
    }

    /** Some of the talks whose names could not be opened when they came, any of them sooner or later. */
    List<UUID> someUnopened(int limit) {
        return jdbc.sql("""
                        select proposal_id from talk
                         where is_public and speakers_opened < jsonb_array_length(sealed_speakers)
                         order by random() limit :limit
                        """).param("limit", limit).query((row, _) -> row.getObject("proposal_id", UUID.class)).list();
    }

    /** Keeps {@code speakers} if more could be opened than before. */
    boolean saveSpeakers(UUID proposalId, List<SpeakerName> speakers) {
        return jdbc.sql("""
                        update talk set speakers = cast(:speakers as jsonb), speakers_opened = :opened
                         where proposal_id = :proposal and is_public and speakers_opened < :opened
                        """)
            .param("proposal", proposalId)
            .param("speakers", StoredJson.write(speakers))
            .param("opened", speakers.size())
            .update() == 1;
    }
}
