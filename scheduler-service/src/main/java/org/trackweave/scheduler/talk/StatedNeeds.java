package org.trackweave.scheduler.talk;

/**
 * A talk's needs and how often they were changed.
 *
 * @param version 0 where nobody has said anything
 */
public record StatedNeeds(long version, Needs needs) {

    static final StatedNeeds NONE = new StatedNeeds(0, Needs.NONE);
}
