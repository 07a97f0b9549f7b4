package org.trackweave.local.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a conference from proposals to a searchable programme through the public API. Every step looks at what is there
 * and does only what is missing, so the demo can be run again, also after it was killed in the middle.
 */
public final class Demo {

    private static final int FAILED = 1;

    private Demo() {}

    /** The accounts that are there from the start. */
    public record DemoAccounts(String organizer, List<String> reviewers, String password) {

        public DemoAccounts {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * Runs it all.
     *
     * @param file the talks; empty for PyCon US 2011
     * @param json whether standard output ends with a summary for programs
     * @return the process's exit code
     */
    public static int run(int port, Optional<Path> file, boolean json, DemoAccounts accounts, Consumer<String> say) {
        try {
            SampleConference conference = SampleConference.read(file);
            Steps steps = new Steps(say);
            String base = "http://localhost:" + port;
            try (Cast cast = new Cast(ApiClient.anonymous(base), accounts.password())) {
                say.accept("");
                say.accept("%s: %d talks, from proposals to a searchable programme".formatted(conference.name(),
                        conference.talks().size()));
                play(new Stage(conference, cast, accounts, steps));
                DemoSummary summary = DemoSummary.read(conference, cast.known(accounts.organizer()), steps.seconds());
                say.accept(summary.text(base));
                if (json) {
                    System.out.println(summary.json());
                }
            }
            return 0;
        } catch (DemoFailedException e) {
            say.accept("");
            say.accept("The demo stopped: " + e.getMessage());
            say.accept("Run it again: it goes on where it stopped.");
            return FAILED;
        }
    }

    private static void play(Stage stage) {
        Steps steps = stage.steps();
        Selection selection = new Selection(stage);
        Timetabling timetabling = new Timetabling(stage);
        steps.step("conference", new Opening(stage)::open);
        steps.step("proposals", new Submissions(stage)::submit);
        steps.step("reviews", selection::review);
        steps.step("decisions", selection::decide);
        steps.step("rooms", timetabling::setUpRooms);
        steps.step("run", timetabling::schedule);
        steps.step("release", timetabling::release);
        steps.step("search", timetabling::find);
    }
}
