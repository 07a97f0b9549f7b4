package org.trackweave.submission.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A proposal's history as people read it: the newest first, each with what it changed. */
record History(List<Entry> entries) {

    History {
        entries = List.copyOf(entries);
    }

    /**
     * @param who in words
     * @param changes by field; empty where only the state changed
     */
    record Entry(long number, String action, String who, Instant at, List<Change> changes) {}

    /** A field with what was taken out and put in. */
    record Change(String label, List<TextDiff.Part> parts) {}

    /** @param revisions the oldest first */
    static History of(List<Revision> revisions, UUID reader) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < revisions.size(); i++) {
            var revision = revisions.get(i);
            entries.addFirst(new Entry(revision.number(), revision.action(), who(revision, reader), revision.at(),
                    i == 0 ? List.of() : changes(revisions.get(i - 1).content(), revision.content())));
        }
        return new History(entries);
    }

    private static String who(Revision revision, UUID reader) {
        if (reader.equals(revision.account())) {
            return "you";
        }
        return revision.role().equals("speaker") ? "a speaker" : "an organizer";
    }

    private static List<Change> changes(Content before, Content after) {
        var changes = new ArrayList<Change>();
        compare("Title", before.title(), after.title(), changes);
        compare("Abstract", before.abstractText(), after.abstractText(), changes);
        compare("Description", before.description(), after.description(), changes);
        compare("Level", before.level().wireName(), after.level().wireName(), changes);
        compare("Format", before.format(), after.format(), changes);
        compare("Minutes", String.valueOf(before.minutes()), String.valueOf(after.minutes()), changes);
        compare("Language", before.language(), after.language(), changes);
        compare("Tags", String.join(", ", before.tags()), String.join(", ", after.tags()), changes);
        compare("Notes for reviewers", Objects.requireNonNullElse(before.notesForReviewers(), ""),
                Objects.requireNonNullElse(after.notesForReviewers(), ""), changes);
        return changes;
    }

    private static void compare(String label, String before, String after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change(label, TextDiff.of(before, after)));
        }
    }
}
