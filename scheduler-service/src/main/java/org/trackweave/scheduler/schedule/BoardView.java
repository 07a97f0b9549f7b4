package org.trackweave.scheduler.schedule;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.timetable.Clash;

/** What the page of the working schedule shows. */
@Service
class BoardView {

    private final Situations situations;
    private final BoardBuilder boards;
    private final Edits edits;

    BoardView(Situations situations, BoardBuilder boards, Edits edits) {
        this.situations = situations;
        this.boards = boards;
        this.edits = edits;
    }

    /** @param undo what the next undo would take back, null where nothing is left */
    record Shown(Board board, List<String> clashes, int placed, long version, @Nullable String undo) {}

    @Transactional(readOnly = true)
    Shown of(String conferenceId) {
        Situation now = situations.of(conferenceId);
        List<Clash> clashes = now.clashes();
        return new Shown(boards.of(now, clashes), clashes.stream().map(Clash::words).toList(), now.spots().size(),
                now.version(), edits.undoable(conferenceId).map(Edit::words).orElse(null));
    }
}
