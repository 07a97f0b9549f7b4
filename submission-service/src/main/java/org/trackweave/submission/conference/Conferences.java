package org.trackweave.submission.conference;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.ConferenceEvent.CfpChanged;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.submission.conference.ConferenceOutcome.Done;
import org.trackweave.submission.conference.ConferenceOutcome.IdTaken;
import org.trackweave.submission.conference.ConferenceOutcome.Refused;
import org.trackweave.submission.conference.ConferenceOutcome.Stale;
import org.trackweave.submission.conference.ConferenceOutcome.Unknown;
import org.trackweave.submission.input.FieldFaults;

/** Opens, changes and finds conferences. Every change is one version and one event, in one transaction. */
@Service
public class Conferences {

    private static final int MOST_LISTED = 500;

    private final ConferenceTable table;
    private final Outbox outbox;

    Conferences(ConferenceTable table, Outbox outbox) {
        this.table = table;
        this.outbox = outbox;
    }

    public Optional<Conference> find(ConferenceId id) {
        return table.find(id);
    }

    /** The database's clock, which alone decides whether a call is open. */
    public Instant now() {
        return table.now();
    }

    List<Conference> list() {
        return table.list(MOST_LISTED);
    }

    @Transactional
    ConferenceOutcome open(OpenRequest request, UUID openedBy) {
        var faults = new FieldFaults();
        var conference = new Conference(request.checkId(faults), 1, request.checkProfile(faults),
                request.checkCall(faults));
        if (!faults.isEmpty()) {
            return new Refused(faults.list());
        }
        if (!table.insert(conference, openedBy)) {
            return new IdTaken(conference.id());
        }
        outbox.append(new ConferenceOpened(conference.id().slug(), conference.version(), conference.state(),
                openedBy));
        return new Done(conference);
    }

    /** @param expected says whether the stored version is the one the client has seen */
    @Transactional
    ConferenceOutcome change(ConferenceId id, LongPredicate expected, ProfileRequest request) {
        var faults = new FieldFaults();
        var profile = request.check(faults);
        return table.lock(id).<ConferenceOutcome>map(current -> {
            if (!expected.test(current.version())) {
                return new Stale(current);
            }
            if (!faults.isEmpty()) {
                return new Refused(faults.list());
            }
            var changed = new Conference(id, current.version() + 1, profile, current.call());
            return store(changed, new ConferenceChanged(id.slug(), changed.version(), changed.state()));
        }).orElseGet(() -> new Unknown(id));
    }

    /** @param expected says whether the stored version is the one the client has seen */
    @Transactional
    ConferenceOutcome moveCall(ConferenceId id, LongPredicate expected, CallRequest request) {
        var faults = new FieldFaults();
        var call = request.check("", faults);
        return table.lock(id).<ConferenceOutcome>map(current -> {
            if (!expected.test(current.version())) {
                return new Stale(current);
            }
            if (!faults.isEmpty()) {
                return new Refused(faults.list());
            }
            var changed = new Conference(id, current.version() + 1, current.profile(), call);
            return store(changed, new CfpChanged(id.slug(), changed.version(), changed.state()));
        }).orElseGet(() -> new Unknown(id));
    }

    private Done store(Conference changed, ConferenceEvent event) {
        table.update(changed);
        outbox.append(event);
        return new Done(changed);
    }
}
