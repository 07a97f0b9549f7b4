package org.trackweave.submission.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.person.PersonId;

/** Writes the {@code proposal}, {@code proposal_speaker} and {@code proposal_revision} tables. */
@Repository
class ProposalTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Revision 1; false where the conference has a proposal with this code. */
    boolean insert(ProposalId id, ConferenceId conference, String code, Standing standing, Content content,
            UUID createdBy) {
        return bound(
                jdbc.sql(
                        """
                        insert into proposal (id, conference_id, code, revision, version, standing, title, abstract,
                            description, level, format, minutes, language, tags, notes_for_reviewers, created_by, submitted_at)
                        values (:id, :conference, :code, 1, :version, :standing, :title, :abstract, :description, :level,
                            :format, :minutes, :language, :tags, :notes, :createdBy,
                            case when :version = 1 then now() end)
                        on conflict (conference_id, code) do nothing"""),
                content)
            .param("id", id.value())
            .param("conference", conference.slug())
            .param("code", code)
            .param("version", standing == Standing.DRAFT ? 0 : 1)
            .param("standing", standing.storedName())
            .param("createdBy", createdBy)
            .update() == 1;
    }

    /** Until the transaction ends nobody else changes this proposal. False where there is none. */
    boolean lock(ProposalId id) {
        return jdbc.sql("select 1 from proposal where id = :id for no key update")
            .param("id", id.value())
            .query(Integer.class)
            .optional()
            .isPresent();
    }

    /** One more revision and, unless the proposal is a draft, one more version. */
    void revise(ProposalId id, Content content) {
        bound(jdbc
            .sql("""
                 update proposal set title = :title, abstract = :abstract, description = :description, level = :level,
                     format = :format, minutes = :minutes, language = :language, tags = :tags,
                     notes_for_reviewers = :notes, revision = revision + 1,
                     version = case when standing = 'draft' then 0 else version + 1 end, changed_at = now()
                 where id = :id"""), content).param("id", id.value()).update();
    }

    /** One more revision and one more version: what changes standing is told to everyone. */
    void move(ProposalId id, Standing standing) {
        jdbc.sql("""
                 update proposal set standing = :standing, revision = revision + 1, version = version + 1,
                     changed_at = now(), submitted_at = coalesce(submitted_at, now())
                 where id = :id""").param("id", id.value()).param("standing", standing.storedName()).update();
    }

    /** One more revision and, unless it is a draft, version of the same content: its speakers are told of anew. */
    void touch(ProposalId id) {
        jdbc.sql("""
                 update proposal set revision = revision + 1,
                     version = case when standing = 'draft' then 0 else version + 1 end, changed_at = now()
                 where id = :id""").param("id", id.value()).update();
    }

    void removeSpeaker(ProposalId id, PersonId person) {
        jdbc.sql("delete from proposal_speaker where proposal_id = :id and person_id = :person")
            .param("id", id.value())
            .param("person", person.value())
            .update();
    }

    /** One person's place on a proposal becomes another's, who may have one already. */
    void handOver(ProposalId id, PersonId from, PersonId to) {
        jdbc.sql("""
                 update proposal_speaker s set person_id = :to where s.proposal_id = :id and s.person_id = :from
                     and not exists (select 1 from proposal_speaker o
                         where o.proposal_id = :id and o.person_id = :to)""")
            .param("id", id.value())
            .param("from", from.value())
            .param("to", to.value())
            .update();
        removeSpeaker(id, from);
    }

    /** The history no longer says which account did what this person did. */
    void forgetActor(PersonId person) {
        jdbc.sql("""
                 update proposal_revision set by_account = null
                 where by_account = (select account_id from person where id = :person)""")
            .param("person", person.value())
            .update();
        jdbc.sql("""
                 update proposal set created_by = null
                 where created_by = (select account_id from person where id = :person)""")
            .param("person", person.value())
            .update();
    }

    void delete(ProposalId id) {
        jdbc.sql("delete from proposal where id = :id").param("id", id.value()).update();
    }

    void replaceSpeakers(ProposalId id, List<Billing> speakers) {
        jdbc.sql("delete from proposal_speaker where proposal_id = :id").param("id", id.value()).update();
        for (int position = 0; position < speakers.size(); position++) {
            var speaker = speakers.get(position);
            jdbc.sql("""
                     insert into proposal_speaker (proposal_id, person_id, position, name, biography)
                     values (:proposal, :person, :position, :name, :biography)""")
                .param("proposal", id.value())
                .param("person", speaker.person().value())
                .param("position", position)
                .param("name", speaker.name())
                .param("biography", speaker.biography())
                .update();
        }
    }

    /** Keeps what the proposal says now as a page of its history. */
    void record(Proposal proposal, String action, UUID account, String role) {
        jdbc.sql("""
                 insert into proposal_revision (proposal_id, revision, action, by_account, by_role, content)
                 values (:proposal, :revision, :action, :account, :role, :content::jsonb)""")
            .param("proposal", proposal.id().value())
            .param("revision", proposal.revision())
            .param("action", action)
            .param("account", account)
            .param("role", role)
            .param("content", json.writeValueAsString(proposal.content()))
            .update();
    }

    /** A proposal's id by its id or its code, whatever is written in a URL. */
    Optional<ProposalId> find(ConferenceId conference, ProposalReference reference) {
        var sql = switch (reference) {
            case ProposalReference.ById(var id) -> jdbc
                .sql("select id from proposal where conference_id = :conference and id = :id")
                .param("id", id);
            case ProposalReference.ByCode(var code) -> jdbc
                .sql("select id from proposal where conference_id = :conference and code = :code")
                .param("code", code);
        };
        return sql.param("conference", conference.slug()).query(UUID.class).optional().map(ProposalId::new);
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Content content) {
        return statement.param("title", content.title())
            .param("abstract", content.abstractText())
            .param("description", content.description())
            .param("level", content.level().wireName())
            .param("format", content.format())
            .param("minutes", content.minutes())
            .param("language", content.language())
            .param("tags", content.tags().toArray(String[]::new))
            .param("notes", content.notesForReviewers());
    }
}
