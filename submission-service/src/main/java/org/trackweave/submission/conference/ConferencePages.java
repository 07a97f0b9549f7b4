package org.trackweave.submission.conference;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import io.swagger.v3.oas.annotations.Hidden;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.Problems;
import org.trackweave.submission.conference.ConferenceOutcome.Done;
import org.trackweave.submission.conference.ConferenceOutcome.IdTaken;
import org.trackweave.submission.conference.ConferenceOutcome.Refused;
import org.trackweave.submission.conference.ConferenceOutcome.Stale;
import org.trackweave.submission.conference.ConferenceOutcome.Unknown;
import org.trackweave.submission.input.Paragraphs;

@Hidden
@Controller
class ConferencePages {

    private final Conferences conferences;
    private final ConferenceSettings settings;
    private final Flash flash;

    ConferencePages(Conferences conferences, ConferenceSettings settings, Flash flash) {
        this.conferences = conferences;
        this.settings = settings;
        this.flash = flash;
    }

    @GetMapping("/conferences")
    @PublicAccess
    String list(Model model, Optional<Caller> caller) {
        var now = conferences.now();
        model.addAttribute("conferences", conferences.list());
        model.addAttribute("now", now);
        model.addAttribute("mayOpen", caller.filter(this::mayOpen).isPresent());
        return "submission/conferences";
    }

    @GetMapping("/conferences/new")
    @SignedIn
    ModelAndView form(Caller caller) {
        refuseUnlessAllowed(caller);
        return newForm(ConferenceForm.empty(), List.of());
    }

    @PostMapping("/conferences/new")
    @SignedIn
    ModelAndView open(@ModelAttribute("form") ConferenceForm form, Caller caller) {
        refuseUnlessAllowed(caller);
        return switch (conferences.open(form.openRequest(), caller.accountId())) {
            case Done(var conference) -> {
                flash.success("%s is open. You are its organizer.".formatted(conference.profile().name()));
                yield new ModelAndView("redirect:/conferences/" + conference.id());
            }
            case Refused(var faults) -> newForm(form, faults);
            case IdTaken(var id) -> newForm(form,
                    List.of(new FieldFault("id", "is taken by another conference (%s)".formatted(id))));
            case Unknown _,Stale _ -> throw new IllegalStateException("A new conference is neither.");
        };
    }

    @GetMapping("/conferences/{conference}")
    @PublicAccess
    String landing(@PathVariable ConferenceId conference, Model model, Optional<Caller> caller) {
        var found = conferences.find(conference).orElseThrow(() -> unknown(conference));
        model.addAttribute("conference", found);
        model.addAttribute("description", Paragraphs.of(found.profile().description()));
        model.addAttribute("callState", found.call().stateAt(conferences.now()));
        return "submission/conference";
    }

    @GetMapping("/conferences/{conference}/settings")
    @OrganizerOnly
    ModelAndView settings(@PathVariable ConferenceId conference) {
        var found = conferences.find(conference).orElseThrow(() -> unknown(conference));
        return settingsForm(ConferenceForm.of(found), List.of());
    }

    @PostMapping("/conferences/{conference}/settings")
    @OrganizerOnly
    ModelAndView change(@PathVariable ConferenceId conference, @ModelAttribute("form") ConferenceForm form) {
        return changed(conference, form, conferences.change(conference, form::seen, form.profileRequest()),
                "Saved. Everyone sees it at once.");
    }

    @PostMapping("/conferences/{conference}/settings/call")
    @OrganizerOnly
    ModelAndView moveCall(@PathVariable ConferenceId conference, @ModelAttribute("form") ConferenceForm form) {
        var found = conferences.find(conference).orElseThrow(() -> unknown(conference));
        var shown = ConferenceForm.of(found).withCall(form);
        return changed(conference, shown, conferences.moveCall(conference, form::seen,
                form.callRequest(found.profile().timeZone())), "The call for proposals has moved.");
    }

    private ModelAndView changed(ConferenceId id, ConferenceForm form, ConferenceOutcome outcome, String message) {
        return switch (outcome) {
            case Done _ -> {
                flash.success(message);
                yield new ModelAndView("redirect:/conferences/%s/settings".formatted(id));
            }
            case Refused(var faults) -> settingsForm(form, faults);
            case Stale _ -> {
                flash.warning("Somebody else changed the settings meanwhile. This is how they are now.");
                yield new ModelAndView("redirect:/conferences/%s/settings".formatted(id));
            }
            case Unknown _,IdTaken _ -> throw unknown(id);
        };
    }

    private static ModelAndView newForm(ConferenceForm form, List<FieldFault> faults) {
        return page("submission/conference-new", form, faults);
    }

    private static ModelAndView settingsForm(ConferenceForm form, List<FieldFault> faults) {
        return page("submission/settings", form, faults);
    }

    private static ModelAndView page(String view, ConferenceForm form, List<FieldFault> faults) {
        HttpStatusCode status = faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var page = new ModelAndView(view, status);
        page.addObject("form", form);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", ConferenceForm.FAULTS.of(form, faults));
        return page;
    }

    private boolean mayOpen(Caller caller) {
        return caller.admin() || settings.openCreation();
    }

    private void refuseUnlessAllowed(Caller caller) {
        if (!mayOpen(caller)) {
            throw Problems.forbidden("Only an admin may open a conference here.");
        }
    }

    private static RuntimeException unknown(ConferenceId id) {
        return Problems.notFound("There is no conference (%s).".formatted(id));
    }
}
