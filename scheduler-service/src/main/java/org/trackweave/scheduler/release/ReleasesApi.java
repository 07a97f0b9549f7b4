package org.trackweave.scheduler.release;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Problems;

@RestController
@RequestMapping("/api/conferences/{conference}/releases")
@OrganizerOnly
class ReleasesApi {

    private final ReleaseService service;
    private final Releases releases;

    ReleasesApi(ReleaseService service, Releases releases) {
        this.service = service;
        this.releases = releases;
    }

    /** @param name blank or absent for the next number */
    record NewRelease(@Nullable String name, @Nullable String comment) {

        ReleaseService.Wanted by(Caller caller) {
            return new ReleaseService.Wanted(name == null ? "" : name, comment == null ? "" : comment,
                    caller.accountId());
        }
    }

    /** @param working also makes it the schedule organizers work on; absent for no */
    record RollBack(@Nullable String name, @Nullable String comment, @Nullable Boolean working) {}

    @GetMapping
    @Operation(summary = "The newest release first, each with all it published")
    List<Release> all(@PathVariable String conference) {
        return releases.of(conference);
    }

    @GetMapping("/preview")
    @Operation(summary = "What a release would publish now, what it changes, every hard rule proved on it, and who gets mail")
    ReleasePreview preview(@PathVariable String conference) {
        return service.preview(conference);
    }

    @PostMapping
    @Operation(summary = "Freeze and publish the working schedule, after proving every hard rule on it")
    ResponseEntity<?> release(@PathVariable String conference, @RequestBody NewRelease wish, Caller caller) {
        return answer(conference, service.release(conference, wish.by(caller)));
    }

    @GetMapping("/{number}")
    Release one(@PathVariable String conference, @PathVariable int number) {
        return releases.find(conference, number).orElseThrow(() -> unknown(number));
    }

    @GetMapping("/{number}/preview")
    @Operation(summary = "What going back to this release would change, and every hard rule proved on it as of now")
    ReleasePreview previewOf(@PathVariable String conference, @PathVariable int number) {
        return service.previewOf(conference, number).orElseThrow(() -> unknown(number));
    }

    @PostMapping("/{number}/roll-back")
    @Operation(summary = "Publish what this release published, as a new one", description = "Talks that were withdrawn since are left out. working also makes it the schedule organizers work on.")
    ResponseEntity<?> rollBack(@PathVariable String conference, @PathVariable int number,
            @RequestBody RollBack wish, Caller caller) {
        var wanted = new NewRelease(wish.name(), wish.comment()).by(caller);
        return answer(conference, service.rollBack(conference, number, Boolean.TRUE.equals(wish.working()), wanted));
    }

    @PostMapping("/tracks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Publish the tracks and their talks, without times")
    void publishTracks(@PathVariable String conference) {
        if (!service.publishTracks(conference)) {
            throw Problems.exception(HttpStatus.CONFLICT, "no-tracks",
                    "There is no track with a talk yet. Run the scheduler and adopt its result, or name tracks.");
        }
    }

    private static ResponseEntity<?> answer(String conference, ReleaseOutcome outcome) {
        return switch (outcome) {
            case ReleaseOutcome.Released(Release release, var _) -> ResponseEntity
                .created(URI.create("/api/conferences/%s/releases/%d".formatted(conference, release.number())))
                .body(release);
            case ReleaseOutcome.Invalid(String field, String message) ->
                Problems.validation(List.of(new FieldFault(field, message)));
            case ReleaseOutcome.Clashing(List<String> clashes) -> Problems.problem(HttpStatus.CONFLICT,
                    "schedule-clashes", "The schedule breaks hard rules: " + String.join(" ", clashes));
            case ReleaseOutcome.NoSuchRelease(int number) -> throw unknown(number);
        };
    }

    private static RuntimeException unknown(int number) {
        return Problems.notFound("There is no release %d.".formatted(number));
    }
}
