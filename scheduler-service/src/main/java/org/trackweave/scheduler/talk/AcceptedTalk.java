package org.trackweave.scheduler.talk;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Level;
import org.trackweave.events.Proposal;
import org.trackweave.events.Speaker;

/**
 * An accepted proposal that is still meant to be held.
 *
 * @param minutes its length
 * @param meanScore the reviewers' mean, null without reviews; an estimate of interest
 * @param needs of its room, as organizers state them
 */
public record AcceptedTalk(UUID id, String code, String title, String abstractText, String description, Level level,
        int minutes, String language, List<String> tags, List<Speaker> speakers, @Nullable Double meanScore,
        Needs needs) {

    static AcceptedTalk of(UUID id, Proposal proposal, @Nullable Double meanScore, Needs needs) {
        return new AcceptedTalk(id, proposal.code(), proposal.title(), proposal.abstractText(), proposal.description(),
                proposal.level(), proposal.minutes(), proposal.language(), proposal.tags(), proposal.speakers(),
                meanScore, needs);
    }
}
