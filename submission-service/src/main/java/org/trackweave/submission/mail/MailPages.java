package org.trackweave.submission.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import io.swagger.v3.oas.annotations.Hidden;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.submission.conference.ConferenceId;

/** What was written to speakers, and what still waits. */
@Hidden
@Controller
@OrganizerOnly
class MailPages {

    private static final int PER_PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final OutgoingMails mails;
    private final boolean sending;

    MailPages(OutgoingMails mails, ObjectProvider<MailDispatch> dispatch) {
        this.mails = mails;
        this.sending = dispatch.getIfAvailable() != null;
    }

    @GetMapping("/conferences/{conference}/proposals/mail")
    String list(@PathVariable ConferenceId conference, @RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.clamp(page, 1, LAST_PAGE);
        var found = mails.list(conference, (shown - 1) * PER_PAGE, PER_PAGE + 1);
        model.addAttribute("mails", found.stream().limit(PER_PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PER_PAGE);
        model.addAttribute("sending", sending);
        model.addAttribute("conferenceId", conference.slug());
        return "submission/mail";
    }
}
