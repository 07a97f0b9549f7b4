package org.trackweave.submission.proposal;

import java.util.Arrays;
import java.util.List;

import org.trackweave.submission.proposal.Verdict.Allowed;
import org.trackweave.submission.proposal.Verdict.AlreadyDone;
import org.trackweave.submission.proposal.Verdict.CallNotOpen;
import org.trackweave.submission.proposal.Verdict.NotTheirs;
import org.trackweave.submission.proposal.Verdict.WrongState;

/**
 * Who may do what when. The states and guards are pretalx's, so that people and importers find what they know: a
 * speaker withdraws what is submitted or accepted, confirms what is accepted, and edits while the call is open and
 * again once accepted; organizers cancel.
 */
final class Lifecycle {

    private Lifecycle() {}

    static Verdict judge(Action action, State state, Viewer viewer, boolean callOpen) {
        return switch (action) {
            case REVISE -> revise(state, viewer, callOpen);
            case SUBMIT -> state != State.DRAFT
                    ? done(State.SUBMITTED, state)
                    : callOpen || viewer.organizer() ? new Allowed() : new CallNotOpen();
            case WITHDRAW -> viewer.speaker() ? withdraw(state) : new NotTheirs();
            case CONFIRM -> state == State.ACCEPTED ? new Allowed() : done(State.CONFIRMED, state);
            case CANCEL -> viewer.organizer() ? cancel(state) : new NotTheirs();
            case DISCARD -> state == State.DRAFT ? new Allowed() : new WrongState(state);
        };
    }

    /** What to offer a viewer. */
    static List<Action> offered(State state, Viewer viewer, boolean callOpen) {
        return Arrays.stream(Action.values())
            .filter(action -> judge(action, state, viewer, callOpen) instanceof Allowed)
            .toList();
    }

    private static Verdict revise(State state, Viewer viewer, boolean callOpen) {
        return switch (state) {
            case DRAFT, ACCEPTED, WAITLISTED, CONFIRMED -> new Allowed();
            case SUBMITTED -> callOpen || viewer.organizer() ? new Allowed() : new CallNotOpen();
            case REJECTED, CANCELED, WITHDRAWN -> new WrongState(state);
        };
    }

    private static Verdict withdraw(State state) {
        return switch (state) {
            case SUBMITTED, ACCEPTED, WAITLISTED -> new Allowed();
            case WITHDRAWN -> new AlreadyDone();
            case DRAFT, REJECTED, CONFIRMED, CANCELED -> new WrongState(state);
        };
    }

    private static Verdict cancel(State state) {
        return switch (state) {
            case ACCEPTED, CONFIRMED -> new Allowed();
            case CANCELED -> new AlreadyDone();
            case DRAFT, SUBMITTED, WAITLISTED, REJECTED, WITHDRAWN -> new WrongState(state);
        };
    }

    private static Verdict done(State wanted, State state) {
        return state == wanted ? new AlreadyDone() : new WrongState(state);
    }
}
