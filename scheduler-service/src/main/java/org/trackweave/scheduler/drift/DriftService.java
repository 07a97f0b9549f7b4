package org.trackweave.scheduler.drift;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.drift.SnapshotTable.Settled;
import org.trackweave.scheduler.problem.ProgrammeInput;

/** Remembers what a schedule rested on when it was settled, and tells what changed since. */
@Service
public class DriftService {

    private final SnapshotTable table;
    private final ProgrammeInput.Reader reader;
    private final Clock clock;

    DriftService(SnapshotTable table, ProgrammeInput.Reader reader, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param by what settled it, as in {@link Drift#settledBy()} */
    @Transactional
    public void settle(String conferenceId, String by) {
        table.store(conferenceId,
                new Settled(clock.instant(), by, Snapshot.of(reader.readNameless(conferenceId))));
    }

    /** Empty where nothing changed, or nothing was ever settled. */
    @Transactional(readOnly = true)
    public Optional<Drift> since(String conferenceId) {
        return table.find(conferenceId).flatMap(settled -> {
            ProgrammeInput input = reader.read(conferenceId);
            List<String> changes = Differences.between(settled.snapshot(), Snapshot.of(input),
                    person -> input.wishes().nameOf(person).orElse("a speaker"));
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Drift(settled.at(), settled.by(), changes));
        });
    }
}
