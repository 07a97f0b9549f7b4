package org.trackweave.submission.proposal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.person.PersonId;

/** Who is to be written to about proposals. */
@Repository
public class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A speaker with an address, and what they proposed. */
    public record Recipient(PersonId person, String name, UUID proposal, ConferenceId conference, String title) {}

    /** The speakers of those of these proposals that nobody took out. */
    public List<Recipient> of(Collection<UUID> proposals) {
        return jdbc
            .sql("""
                 select s.person_id, s.name, p.id, p.conference_id, p.title from proposal p
                 join proposal_speaker s on s.proposal_id = p.id
                 join person n on n.id = s.person_id
                 where p.id = any (:proposals) and p.standing in ('submitted', 'confirmed') and coalesce(n.email, n.claimed_email) is not null
                 order by p.id, s.position""")
            .param("proposals", proposals.toArray(UUID[]::new))
            .query((row, _) -> new Recipient(new PersonId(row.getObject("person_id", UUID.class)),
                    row.getString("name"), row.getObject("id", UUID.class),
                    new ConferenceId(row.getString("conference_id")), row.getString("title")))
            .list();
    }
}
