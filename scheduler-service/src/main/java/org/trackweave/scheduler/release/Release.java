package org.trackweave.scheduler.release;

import java.time.Instant;
import java.util.UUID;

import org.trackweave.events.ProgrammeEvent.ScheduleReleased;

/**
 * A frozen, named version of a conference's schedule.
 *
 * @param number counts up from 1 within the conference
 * @param programme exactly what was published
 */
public record Release(int number, String name, String comment, Instant releasedAt, UUID releasedBy,
        ScheduleReleased programme) {}
