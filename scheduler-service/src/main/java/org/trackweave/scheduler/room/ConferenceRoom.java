package org.trackweave.scheduler.room;

import java.util.List;
import java.util.UUID;

/**
 * A room of a conference.
 *
 * @param capacity seats
 * @param position its place in lists and grids, from 0
 * @param features what it offers to talks ("recording", "step-free"), in alphabetical order
 * @param place the building or floor it is in, blank where nobody has said
 */
public record ConferenceRoom(UUID id, String name, int capacity, int position, List<String> features, String place) {

    public ConferenceRoom {
        features = List.copyOf(features);
    }
}
