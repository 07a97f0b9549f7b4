package org.trackweave.gateway.home;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.trackweave.platform.security.AnyOrganizerOnly;

/** The pipeline page: each service shows its own part of it. */
@Controller
class PipelineController {

    /** @param name of the service, as in its operations URL */
    record Part(String name, String title) {}

    private static final List<Part> PARTS = List.of(new Part("submission-service", "Submission"),
            new Part("review-service", "Review"), new Part("scheduler-service", "Scheduling"),
            new Part("search-service", "Search"), new Part("gateway", "Gateway"));

    @AnyOrganizerOnly
    @GetMapping("/operations")
    String page(Model model) {
        model.addAttribute("parts", PARTS);
        return "gateway/operations";
    }
}
