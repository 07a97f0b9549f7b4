package org.trackweave.platform.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Fails in every way a service can. */
@Controller
class FaultyController {

    @PostMapping("/api/talks")
    @ResponseBody
    Talk submit(@Valid @RequestBody Talk talk) {
        return talk;
    }

    @GetMapping("/api/talks/{id}")
    @ResponseBody
    UUID talk(@PathVariable UUID id, @RequestParam("limit") @Min(1) int limit) {
        return id;
    }

    @PutMapping("/api/talks/{id}")
    @ResponseBody
    String revise(@PathVariable UUID id, @RequestHeader("If-Match") String version) {
        throw new OptimisticLockingFailureException("update proposal set title = ? where id = ? and version = ?");
    }

    @PostMapping("/api/closed")
    ResponseEntity<ProblemDetail> closed() {
        return Problems.problem(HttpStatus.CONFLICT, "call-closed", "The call closed at 2010-11-01T00:00Z.");
    }

    @GetMapping({"/api/broken", "/broken"})
    String broken() {
        throw new IllegalStateException("select secret from vault");
    }

    @GetMapping("/fails/{status}")
    String fails(@PathVariable int status) {
        throw new ResponseStatusException(HttpStatus.valueOf(status));
    }

    @GetMapping("/conferences/pycon-2011/gone")
    String missing() {
        throw Problems.notFound("There is no proposal (42) at this conference.");
    }

    /** A request body with every kind of field. */
    record Talk(@NotBlank(message = "Give your talk a title.") String title, Level level, @Min(5) int minutes,
            List<Speaker> speakers) {}

    /** Nested, to see paths. */
    record Speaker(@NotBlank(message = "A speaker needs a name.") String name, UUID account) {}

    /** A few words. */
    enum Level {
        NOVICE,
        EXTREME
    }
}
