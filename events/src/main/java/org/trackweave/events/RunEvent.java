package org.trackweave.events;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/** What the scheduler service says of a run of track assignment and timetabling, keyed by run. */
@JsonTypeInfo(use = Id.NAME, property = "type", defaultImpl = RunEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "run.requested.v1", value = RunEvent.RunRequested.class),
        @Type(name = "run.progressed.v1", value = RunEvent.RunProgressed.class),
        @Type(name = "run.finished.v1", value = RunEvent.RunFinished.class),
        @Type(name = "run.failed.v1", value = RunEvent.RunFailed.class),
        @Type(name = "run.canceled.v1", value = RunEvent.RunCanceled.class)})
public sealed interface RunEvent extends Event {

    String conferenceId();

    UUID runId();

    @Override
    default String topic() {
        return Topics.RUNS;
    }

    @Override
    default String key() {
        return runId().toString();
    }

    /** @param requestedBy the organizer's account */
    record RunRequested(String conferenceId, UUID runId, long version, UUID requestedBy) implements RunEvent {}

    /**
     * @param phase {@code reading}, {@code discovering} or {@code timetabling}
     * @param score the solver's own words for the best score so far, null before timetabling
     * @param unplaced talks without a place in the best timetable so far
     * @param clashes pairs of talks that overlap though they must not
     */
    record RunProgressed(String conferenceId, UUID runId, long version, String phase, @Nullable String score,
            int unplaced, int clashes) implements RunEvent {}

    record RunFinished(String conferenceId, UUID runId, long version, @Nullable String score, int unplaced, int clashes)
            implements
                RunEvent {}

    /** @param reason in words, for the organizer */
    record RunFailed(String conferenceId, UUID runId, long version, String reason) implements RunEvent {}

    record RunCanceled(String conferenceId, UUID runId, long version) implements RunEvent {}

    /** A newer writer sent a type that this build does not know: skipped, never a poison record. */
    record Unrecognised(String conferenceId, UUID runId, long version) implements RunEvent {}
}
