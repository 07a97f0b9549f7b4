package org.trackweave.local;

import java.util.List;

import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.account.NewAccount;
import org.trackweave.local.demo.Demo.DemoAccounts;

/** Accounts to try everything with. They exist only in this module, on a machine's own loopback. */
final class SampleAccounts {

    static final String PASSWORD = "trackweave-demo";

    /** @param role what the account is there to show */
    record Sample(String role, String email, String name) {}

    static final List<Sample> ALL = List.of(new Sample("organizer", "olivia@trackweave.example", "Olivia Organizer"),
            new Sample("reviewer", "rita@trackweave.example", "Rita Reviewer"),
            new Sample("reviewer", "raj@trackweave.example", "Raj Reviewer"),
            new Sample("reviewer", "rosa@trackweave.example", "Rosa Reviewer"),
            new Sample("speaker", "sam@trackweave.example", "Sam Speaker"));

    private SampleAccounts() {}

    /** The cast of the demo. */
    static DemoAccounts forDemo() {
        return new DemoAccounts(emails("organizer").getFirst(), emails("reviewer"), PASSWORD);
    }

    private static List<String> emails(String role) {
        return ALL.stream().filter(sample -> sample.role().equals(role)).map(Sample::email).toList();
    }

    /** Makes the accounts that are not there yet. */
    static void ensure(Stack stack) {
        Accounts accounts = stack.context(Service.GATEWAY).getBean(Accounts.class);
        for (Sample sample : ALL) {
            if (accounts.findByEmail(sample.email()).isEmpty()) {
                accounts.create(new NewAccount(sample.email(), sample.name(), PASSWORD), false);
            }
        }
    }
}
