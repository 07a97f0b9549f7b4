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
    record NewRelease(@Nullable String name, @Nullable String comment) {}

    @GetMapping
    @Operation(summary = "The newest release first, each with all it published")
    List<Release> all(@PathVariable String conference) {
        return releases.of(conference);
    }

    @GetMapping("/preview")
    @Operation(summary = "What a release would publish now, what it changes, and what stands in its way")
    ReleaseService.Preview preview(@PathVariable String conference) {
        return service.preview(conference);
    }

    @PostMapping
    @Operation(summary = "Freeze and publish the working schedule, after proving every hard rule on it")
    ResponseEntity<?> release(@PathVariable String conference, @RequestBody NewRelease wish, Caller caller) {
        String name = wish.name() == null ? "" : wish.name();
        String comment = wish.comment() == null ? "" : wish.comment();
        return switch (service.release(conference, name, comment, caller.accountId())) {
            case ReleaseService.Outcome.Released(Release release) -> ResponseEntity
                .created(URI.create("/api/conferences/%s/releases/%d".formatted(conference, release.number())))
                .body(release);
            case ReleaseService.Outcome.Invalid(String field, String message) ->
                Problems.validation(List.of(new FieldFault(field, message)));
            case ReleaseService.Outcome.Clashing(List<String> clashes) -> Problems.problem(HttpStatus.CONFLICT,
                    "schedule-clashes", "The schedule breaks hard rules: " + String.join(" ", clashes));
        };
    }

    @GetMapping("/{number}")
    Release one(@PathVariable String conference, @PathVariable int number) {
        return releases.of(conference)
            .stream()
            .filter(release -> release.number() == number)
            .findFirst()
            .orElseThrow(() -> Problems.notFound("There is no release %d.".formatted(number)));
    }
}
