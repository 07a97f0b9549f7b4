package org.trackweave.submission.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import io.swagger.v3.oas.annotations.Hidden;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.submission.conference.ConferenceId;

/** What was written to speakers, and what still waits. */
@Hidden
@Controller
@OrganizerOnly
class MailPages {

    private final OutgoingMails mails;
    private final boolean sending;

    MailPages(OutgoingMails mails, ObjectProvider<MailDispatch> dispatch) {
        this.mails = mails;
        this.sending = dispatch.getIfAvailable() != null;
    }

    @GetMapping("/conferences/{conference}/proposals/mail")
    String list(@PathVariable ConferenceId conference, Model model) {
        model.addAttribute("mails", mails.list(conference));
        model.addAttribute("sending", sending);
        model.addAttribute("conferenceId", conference.slug());
        return "submission/mail";
    }
}
