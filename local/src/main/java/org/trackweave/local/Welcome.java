package org.trackweave.local;

/** What is said when everything is up. */
final class Welcome {

    private Welcome() {}

    static String text(Options options) {
        StringBuilder accounts = new StringBuilder();
        for (SampleAccounts.Sample sample : SampleAccounts.ALL) {
            accounts.append("    %-11s %-28s %s%n".formatted(sample.role(), sample.email(), SampleAccounts.PASSWORD));
        }
        String port = options.port() == Options.USUAL_PORT ? "" : " --port " + options.port();
        return """

               Trackweave is up:  http://localhost:%d

                 Sample accounts (only here, never in production):
               %s
                 Next: run ./trackweave demo%s in another terminal: it takes PyCon US 2011 from proposals
                 to a searchable programme. Then sign in and look around.

                 Logs: %s    Stop: Ctrl-C (nothing is lost)
               """.formatted(options.port(), accounts, port, options.dataFolder().resolve("logs"));
    }
}
