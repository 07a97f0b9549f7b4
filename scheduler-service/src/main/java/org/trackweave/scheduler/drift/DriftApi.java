package org.trackweave.scheduler.drift;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.OrganizerOnly;

@RestController
@OrganizerOnly
class DriftApi {

    private final DriftService drift;

    DriftApi(DriftService drift) {
        this.drift = drift;
    }

    @GetMapping("/api/conferences/{conference}/schedule/drift")
    @Operation(summary = "What changed since the schedule was adopted or released: none or one entry")
    List<Drift> since(@PathVariable String conference) {
        return drift.since(conference).stream().toList();
    }
}
