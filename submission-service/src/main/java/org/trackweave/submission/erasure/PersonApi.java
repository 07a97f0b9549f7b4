package org.trackweave.submission.erasure;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.Problems;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.person.PersonId;

@RestController
@Tag(name = "Persons", description = "What is known of speakers")
class PersonApi {

    private final Erasure erasure;
    private final SelfDisclosure disclosure;

    PersonApi(Erasure erasure, SelfDisclosure disclosure) {
        this.erasure = erasure;
        this.disclosure = disclosure;
    }

    @GetMapping("/api/persons/me")
    @SignedIn
    @Operation(summary = "Read everything kept about me", description = "As a speaker; the account has its own.")
    ResponseEntity<SelfDisclosure.Answer> me(Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(disclosure.of(caller));
    }

    @DeleteMapping("/api/persons/me")
    @SignedIn
    @Operation(summary = "Forget me", description = """
                                                    Takes my name, address and biography off everything I proposed and destroys the key to them in past events.
                                                    What I submitted stays, without me. Cannot be undone.""")
    ResponseEntity<Void> eraseMe(Caller caller) {
        erasure.eraseSelf(caller);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/conferences/{conference}/persons/{person}")
    @OrganizerOnly
    @Operation(summary = "Forget a speaker", description = """
                                                           For organizers, at the speaker's wish. Somebody who also speaks at conferences of others must ask
                                                           themselves, or an admin.""")
    ResponseEntity<?> erase(@PathVariable ConferenceId conference, @PathVariable PersonId person, Caller caller) {
        return switch (erasure.erase(conference, person, caller)) {
            case Erasure.Outcome.Erased() -> ResponseEntity.noContent().build();
            case Erasure.Outcome.Unknown() -> throw Problems.notFound("There is no such speaker.");
            case Erasure.Outcome.SpeaksElsewhere() -> Problems.problem(HttpStatus.CONFLICT, "speaks-elsewhere",
                    "This person also speaks at conferences you do not organize: an admin can do it.");
        };
    }
}
