package org.trackweave.scheduler.run;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.trackweave.events.RunEvent;
import org.trackweave.events.RunEvent.RunRequested;
import org.trackweave.events.Topics;

/** Wakes this instance's workers for a new run. Which instance works on it is decided by the claim in the database. */
@Component
class RunEventsListener {

    private final RunWorkers workers;

    RunEventsListener(RunWorkers workers) {
        this.workers = workers;
    }

    @KafkaListener(id = "scheduler-service.runs", idIsGroup = true, topics = Topics.RUNS)
    void on(RunEvent event) {
        switch (event) {
            case RunRequested _ -> workers.wake();
            case RunEvent.RunProgressed _,RunEvent.RunFinished _,RunEvent.RunFailed _,RunEvent.RunCanceled _,RunEvent.Unrecognised _ -> {
                // told by a worker, of which nothing follows here
            }
        }
    }
}
