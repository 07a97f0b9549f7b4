package org.trackweave.scheduler.release;

import java.util.List;

/** What became of a wish to publish. */
public sealed interface ReleaseOutcome {

    /** @param leftOut titles of talks that an earlier release had and that are withdrawn by now */
    record Released(Release release, List<String> leftOut) implements ReleaseOutcome {

        public Released {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** @param field the field at fault */
    record Invalid(String field, String message) implements ReleaseOutcome {}

    /** Hard rules that the schedule breaks, in words. */
    record Clashing(List<String> clashes) implements ReleaseOutcome {

        public Clashing {
            clashes = List.copyOf(clashes);
        }
    }

    record NoSuchRelease(int number) implements ReleaseOutcome {}
}
