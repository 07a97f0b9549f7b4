package org.trackweave.scheduler.track;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * A virtual track as organizers work on it.
 *
 * @param description what organizers say it is about; a run fills it by this
 * @param blurb one paragraph for attendees
 * @param color an index from 0 into the palette of the pages
 * @param namedByOrganizer false where a run found it: the next run may replace it
 * @param locked whether runs and edits leave its talks as they are; absent in results of older runs
 * @param size how few and how many talks a run may put into it; null where nobody said
 * @param cohesion how alike its talks are against the rest of the programme, 0 to 1; null where it is not known
 */
public record WorkingTrack(UUID id, String slug, String name, String blurb, String description, List<String> keywords,
        List<String> terms, int color, boolean namedByOrganizer, @JsonSetter(nulls = Nulls.AS_EMPTY) boolean locked,
        @Nullable Size size, @Nullable Double cohesion, List<Member> members) {

    public WorkingTrack {
        keywords = List.copyOf(keywords);
        terms = List.copyOf(terms);
        members = List.copyOf(members);
    }

    /** How few and how many talks a run may put into a track. */
    public record Size(int least, int most) {}

    /**
     * A talk in the track.
     *
     * @param primary false where this is a second track of the talk
     * @param pinned a run must leave it here
     * @param confidence how sure the run was, 0 to 1; null where a person put it here
     * @param nextBest the name of the track it fits second best
     * @param why in words
     */
    public record Member(UUID proposalId, boolean primary, boolean pinned, @Nullable Double confidence,
            @Nullable String nextBest, String why) {

        public Member pinned(boolean pin) {
            return new Member(proposalId, primary, pin, confidence, nextBest, why);
        }
    }

    /** Whether a run has to keep it: named or locked by people, or holding a talk that must stay. */
    public boolean kept() {
        return namedByOrganizer || locked || members.stream().anyMatch(Member::pinned);
    }

    /** Whether even a run that discovers tracks anew has to keep it. */
    public boolean staysInDiscovery() {
        return locked || members.stream().anyMatch(Member::pinned);
    }

    public boolean has(UUID talk) {
        return members.stream().anyMatch(member -> member.proposalId().equals(talk));
    }

    public WorkingTrack slug(String newSlug) {
        return new WorkingTrack(id, newSlug, name, blurb, description, keywords, terms, color, namedByOrganizer, locked,
                size,
                cohesion, members);
    }

    /** Named by people from now on. */
    public WorkingTrack called(String newName, String newDescription, List<String> newKeywords,
            @Nullable Size newSize) {
        return new WorkingTrack(id, slug, newName, blurb, newDescription, newKeywords, terms, color, true, locked,
                newSize,
                cohesion, members);
    }

    public WorkingTrack color(int newColor) {
        return new WorkingTrack(id, slug, name, blurb, description, keywords, terms, newColor, namedByOrganizer, locked,
                size,
                cohesion, members);
    }

    public WorkingTrack locked(boolean lock) {
        return new WorkingTrack(id, slug, name, blurb, description, keywords, terms, color, namedByOrganizer, lock,
                size,
                cohesion, members);
    }

    public WorkingTrack members(List<Member> newMembers) {
        return new WorkingTrack(id, slug, name, blurb, description, keywords, terms, color, namedByOrganizer, locked,
                size,
                cohesion, newMembers);
    }

    /** What was read from its talks. */
    public WorkingTrack described(List<String> newTerms, String newBlurb, @Nullable Double newCohesion,
            List<Member> newMembers) {
        return new WorkingTrack(id, slug, name, newBlurb, description, keywords, newTerms, color, namedByOrganizer,
                locked,
                size, newCohesion, newMembers);
    }
}
