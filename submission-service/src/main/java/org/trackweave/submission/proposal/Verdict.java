package org.trackweave.submission.proposal;

/** Whether an action may be done now. */
sealed interface Verdict {

    record Allowed() implements Verdict {}

    /** The action was done before: nothing to do, and nothing wrong. */
    record AlreadyDone() implements Verdict {}

    record CallNotOpen() implements Verdict {}

    record WrongState(State state) implements Verdict {}

    /** Somebody else may do it. */
    record NotTheirs() implements Verdict {}
}
