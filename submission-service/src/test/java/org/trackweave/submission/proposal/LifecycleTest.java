package org.trackweave.submission.proposal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trackweave.events.Decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackweave.submission.proposal.Action.CANCEL;
import static org.trackweave.submission.proposal.Action.CONFIRM;
import static org.trackweave.submission.proposal.Action.DISCARD;
import static org.trackweave.submission.proposal.Action.REVISE;
import static org.trackweave.submission.proposal.Action.SUBMIT;
import static org.trackweave.submission.proposal.Action.WITHDRAW;

class LifecycleTest {

    private static final Viewer SPEAKER = new Viewer(new UUID(0, 1), true, false);
    private static final Viewer ORGANIZER = new Viewer(new UUID(0, 2), false, true);

    @Test
    void offersSpeakersWhatPretalxOffersThemWhileTheCallIsOpen() {
        assertThat(offered(SPEAKER, true)).isEqualTo(Map.of(State.DRAFT, List.of(REVISE, SUBMIT, DISCARD),
                State.SUBMITTED, List.of(REVISE, WITHDRAW), State.ACCEPTED, List.of(REVISE, WITHDRAW, CONFIRM),
                State.WAITLISTED, List.of(REVISE, WITHDRAW), State.REJECTED, List.of(), State.CONFIRMED,
                List.of(REVISE), State.CANCELED, List.of(), State.WITHDRAWN, List.of()));
    }

    @Test
    void takesSubmittingAndEditingAwayFromSpeakersOnceTheCallHasClosed() {
        assertThat(Lifecycle.offered(State.DRAFT, SPEAKER, false)).containsExactly(REVISE, DISCARD);
        assertThat(Lifecycle.offered(State.SUBMITTED, SPEAKER, false)).containsExactly(WITHDRAW);
        assertThat(Lifecycle.offered(State.ACCEPTED, SPEAKER, false)).containsExactly(REVISE, WITHDRAW, CONFIRM);
        assertThat(Lifecycle.judge(REVISE, State.SUBMITTED, SPEAKER, false)).isEqualTo(new Verdict.CallNotOpen());
    }

    @Test
    void offersOrganizersCancelingAndConfirmingButNotWithdrawing() {
        assertThat(Lifecycle.offered(State.SUBMITTED, ORGANIZER, false)).containsExactly(REVISE);
        assertThat(Lifecycle.offered(State.ACCEPTED, ORGANIZER, false)).containsExactly(REVISE, CONFIRM, CANCEL);
        assertThat(Lifecycle.offered(State.CONFIRMED, ORGANIZER, false)).containsExactly(REVISE, CANCEL);
        assertThat(Lifecycle.judge(WITHDRAW, State.SUBMITTED, ORGANIZER, true)).isEqualTo(new Verdict.NotTheirs());
        assertThat(Lifecycle.judge(CANCEL, State.ACCEPTED, SPEAKER, true)).isEqualTo(new Verdict.NotTheirs());
    }

    @Test
    void findsNothingWrongWithAskingTwice() {
        assertThat(Lifecycle.judge(WITHDRAW, State.WITHDRAWN, SPEAKER, true)).isEqualTo(new Verdict.AlreadyDone());
        assertThat(Lifecycle.judge(CONFIRM, State.CONFIRMED, SPEAKER, true)).isEqualTo(new Verdict.AlreadyDone());
        assertThat(Lifecycle.judge(CANCEL, State.CANCELED, ORGANIZER, true)).isEqualTo(new Verdict.AlreadyDone());
        assertThat(Lifecycle.judge(SUBMIT, State.SUBMITTED, SPEAKER, false)).isEqualTo(new Verdict.AlreadyDone());
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"DRAFT", "SUBMITTED", "WAITLISTED", "REJECTED", "CANCELED", "WITHDRAWN"})
    void confirmsOnlyWhatIsAccepted(State state) {
        assertThat(Lifecycle.judge(CONFIRM, state, SPEAKER, true)).isEqualTo(new Verdict.WrongState(state));
    }

    @Test
    void countsADecisionWhileNobodyTookTheProposalOut() {
        assertThat(State.of(Standing.SUBMITTED, null)).isEqualTo(State.SUBMITTED);
        assertThat(State.of(Standing.SUBMITTED, Decision.WAITLISTED)).isEqualTo(State.WAITLISTED);
        assertThat(State.of(Standing.CONFIRMED, Decision.ACCEPTED)).isEqualTo(State.CONFIRMED);
        assertThat(State.of(Standing.CONFIRMED, Decision.REJECTED)).isEqualTo(State.REJECTED);
        assertThat(State.of(Standing.WITHDRAWN, Decision.ACCEPTED)).isEqualTo(State.WITHDRAWN);
        assertThat(State.of(Standing.CANCELED, Decision.ACCEPTED)).isEqualTo(State.CANCELED);
    }

    private static Map<State, List<Action>> offered(Viewer viewer, boolean callOpen) {
        var offered = new EnumMap<State, List<Action>>(State.class);
        for (var state : State.values()) {
            offered.put(state, Lifecycle.offered(state, viewer, callOpen));
        }
        return offered;
    }
}
