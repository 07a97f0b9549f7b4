package org.trackweave.gateway.conference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** The conferences that the gateway has heard of. */
@Service
public class Conferences {

    private final ConferenceTable table;

    Conferences(ConferenceTable table) {
        this.table = table;
    }

    public Optional<KnownConference> find(String id) {
        return table.find(id);
    }

    public List<KnownConference> find(Collection<String> ids) {
        return table.find(ids);
    }

    /** @param limit how many at most */
    public List<KnownConference> latest(int limit) {
        return table.latest(limit);
    }
}
