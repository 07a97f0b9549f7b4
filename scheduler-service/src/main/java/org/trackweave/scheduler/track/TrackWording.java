package org.trackweave.scheduler.track;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.platform.web.FieldFault;

/** What organizers may say of a track: how long names are, and that no two are the same. */
final class TrackWording {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int MOST_KEYWORDS = 30;

    private TrackWording() {}

    /** @param self the track that is described, null for a new one */
    static List<FieldFault> faults(String name, String description, List<String> keywords, @Nullable Integer least,
            @Nullable Integer most, List<WorkingTrack> others, @Nullable UUID self) {
        var faults = new ArrayList<FieldFault>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "A track's name has 1 to %d characters (%d given)."
                .formatted(LONGEST_NAME, name.strip().length())));
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            faults.add(new FieldFault("description", "A description has at most %d characters (%d given)."
                .formatted(LONGEST_DESCRIPTION, description.length())));
        }
        if (keywords.size() > MOST_KEYWORDS) {
            faults.add(new FieldFault("keywords",
                    "At most %d keywords (%d given).".formatted(MOST_KEYWORDS, keywords.size())));
        }
        if (least != null && least < 0) {
            faults.add(new FieldFault("leastTalks", "The fewest talks (%d) cannot be below 0.".formatted(least)));
        }
        if (most != null && most < Math.max(1, least == null ? 0 : least)) {
            faults.add(new FieldFault("mostTalks",
                    "The most talks (%d) cannot be below the fewest (%d) or 1.".formatted(most,
                            least == null ? 0 : least)));
        }
        if (others.stream()
            .anyMatch(track -> !track.id().equals(self) && track.name().equalsIgnoreCase(name.strip()))) {
            faults.add(new FieldFault("name", "There is a track named (%s) already.".formatted(name.strip())));
        }
        return faults;
    }

    /** Null where neither is said. */
    static WorkingTrack.@Nullable Size size(@Nullable Integer least, @Nullable Integer most) {
        return least == null && most == null
                ? null
                : new WorkingTrack.Size(least == null ? 0 : least, most == null ? Integer.MAX_VALUE : most);
    }
}
