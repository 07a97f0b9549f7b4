package org.trackweave.platform.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import org.trackweave.platform.security.AnyOrganizerOnly;
import org.trackweave.platform.security.Caller;

/** The service's part of the pipeline, for organizers: as JSON, as a fragment of the pipeline page, and its repairs. */
@Controller
@AnyOrganizerOnly
class OperationsController {

    private static final Logger log = LoggerFactory.getLogger(OperationsController.class);

    private final Pipeline pipeline;
    private final OutboxTable outbox;
    private final DeadLetters deadLetters;

    OperationsController(Pipeline pipeline, OutboxTable outbox, DeadLetters deadLetters) {
        this.pipeline = pipeline;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
    }

    /** How many events a command moved. */
    record Moved(int events) {}

    @GetMapping("/api/operations/${spring.application.name}")
    @ResponseBody
    PipelineStatus status() {
        return pipeline.status();
    }

    @GetMapping("/operations/${spring.application.name}")
    String fragment(Model model) {
        model.addAttribute("status", pipeline.status());
        return "trackweave/operations :: service";
    }

    @PostMapping("/api/operations/${spring.application.name}/dead-letters/replay")
    @ResponseBody
    DeadLetters.Replay replayDeadLetters(@RequestParam(name = "topic", required = false) @Nullable String topic,
            Caller caller) {
        log.info("{} replays the dead letters of {}", caller, topic == null ? "all topics" : "one topic");
        DeadLetters.Replay replay = deadLetters.replay(topic);
        pipeline.forget();
        return replay;
    }

    /** The same from the pipeline page, which gets the fragment back. */
    @PostMapping("/operations/${spring.application.name}/dead-letters/replay")
    String replayDeadLetters(Caller caller, Model model) {
        model.addAttribute("replay", replayDeadLetters((String) null, caller));
        return fragment(model);
    }

    @PostMapping("/api/operations/${spring.application.name}/outbox/replay")
    @ResponseBody
    Moved replayOutbox(@RequestParam("since") Instant since, Caller caller) {
        log.info("{} sends the outbox again from {}", caller, since);
        int events = outbox.replaySince(since);
        pipeline.forget();
        return new Moved(events);
    }

    @PostMapping("/api/operations/${spring.application.name}/outbox/release")
    @ResponseBody
    Moved release(Caller caller) {
        log.info("{} releases parked events", caller);
        int events = outbox.release();
        pipeline.forget();
        return new Moved(events);
    }

    @PostMapping("/operations/${spring.application.name}/outbox/release")
    String release(Caller caller, Model model) {
        release(caller);
        return fragment(model);
    }
}
