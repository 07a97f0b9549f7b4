package org.trackweave.submission.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.swagger.v3.oas.annotations.Hidden;

import org.trackweave.events.Level;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.submission.conference.Call;
import org.trackweave.submission.conference.Conference;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;
import org.trackweave.submission.id.Ids;
import org.trackweave.submission.idempotency.StoredAnswer;

/** Writing a proposal and changing it. What was typed comes back with every answer but success. */
@Hidden
@Controller
@RequestMapping("/conferences/{conference}/proposals")
@SignedIn
class ProposalFormPages {

    private final Conferences conferences;
    private final RepeatableIntake intake;
    private final Changes changes;
    private final Reading reading;
    private final Flash flash;
    private final Ids ids;

    ProposalFormPages(Conferences conferences, RepeatableIntake intake, Changes changes, Reading reading, Flash flash,
            Ids ids) {
        this.conferences = conferences;
        this.intake = intake;
        this.changes = changes;
        this.reading = reading;
        this.flash = flash;
        this.ids = ids;
    }

    /** Whose text the browser keeps until it is sent; nobody writes here without signing in first. */
    @ModelAttribute("writer")
    UUID writer(Caller caller) {
        return caller.accountId();
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable ConferenceId conference) {
        var found = conference(conference);
        return page(found, null, ProposalForm.empty(found.profile(), ids.next().toString()), List.of());
    }

    /** @param intent which button was pressed: {@code draft}, {@code speaker} for one more row, or to submit */
    @PostMapping("/new")
    ModelAndView send(@PathVariable ConferenceId conference, @ModelAttribute("form") ProposalForm form,
            @RequestParam(required = false) @Nullable String intent, Caller caller) {
        var found = conference(conference);
        if ("speaker".equals(intent)) {
            return page(found, null, form.tidied(2), List.of());
        }
        var draft = "draft".equals(intent);
        return switch (intake.take(conference, form.key(), form.request(draft ? "draft" : null), caller)) {
            case IntakeOutcome.Answered(StoredAnswer answer) -> {
                flash.success(draft
                        ? "Your draft is kept. Only you and your co-speakers see it."
                        : "Thank you. Your proposal is with the reviewers.");
                yield to(conference, answer.subject());
            }
            case IntakeOutcome.KeyReused() -> page(found, null, form.withKey(ids.next().toString()).tidied(),
                    List.of(new FieldFault("title", "and the rest were sent from this page before. Send again only if "
                            + "this is to be another proposal")));
            case IntakeOutcome.Failed(ProposalOutcome.Refused(var faults)) -> page(found, null, form.tidied(), faults);
            case IntakeOutcome.Failed(ProposalOutcome.CallNotOpen closed) -> page(found, null, form.tidied(),
                    List.of(new FieldFault("title", "and the rest can be kept as a draft only. "
                            + ProposalProblems.sentence(closed).replaceAll("\\.$", ""))));
            case IntakeOutcome.Failed(var failure) -> throw ProposalProblems.exception(failure);
        };
    }

    @GetMapping("/{proposal}/edit")
    ModelAndView edit(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal, Caller caller) {
        var found = conference(conference);
        var current = reading.one(conference, proposal, caller).orElseThrow(ProposalProblems::unknown);
        return page(found, current, ProposalForm.of(current, found.profile()), List.of());
    }

    @PostMapping("/{proposal}/edit")
    ModelAndView revise(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @ModelAttribute("form") ProposalForm form, @RequestParam(required = false) @Nullable String intent,
            Caller caller) {
        var found = conference(conference);
        var current = reading.one(conference, proposal, caller).orElseThrow(ProposalProblems::unknown);
        if ("speaker".equals(intent)) {
            return page(found, current, form.tidied(2), List.of());
        }
        return switch (changes.revise(conference, proposal, form::seen, form.request(null), caller)) {
            case ProposalOutcome.Done(var revised, _) -> {
                flash.success("Saved.");
                yield to(conference, revised.id().value());
            }
            case ProposalOutcome.Refused(var faults) -> page(found, current, form.tidied(), faults);
            case ProposalOutcome.Stale(var newer) -> page(found, newer, form.tidied().withRevision(newer.revision()),
                    List.of(new FieldFault("title", "or something else was changed by somebody meanwhile. Look at the "
                            + "proposal in another window; saving again replaces their changes with yours")));
            case ProposalOutcome.Failure failure -> throw ProposalProblems.exception(failure);
            case ProposalOutcome.Discarded() -> throw new IllegalStateException("Saving discards nothing.");
        };
    }

    private ModelAndView page(Conference conference, @Nullable Proposal proposal, ProposalForm form,
            List<FieldFault> faults) {
        var page = new ModelAndView("submission/proposal-form",
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("conference", conference);
        page.addObject("proposal", proposal);
        page.addObject("callOpen", conference.call().stateAt(conferences.now()) == Call.State.OPEN);
        page.addObject("levels", levels());
        page.addObject("formats", formats(conference, form));
        page.addObject("languages", languages(conference, form));
        page.addObject("form", form);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", ProposalForm.FAULTS.of(form, faults));
        return page;
    }

    private static ModelAndView to(ConferenceId conference, UUID proposal) {
        return new ModelAndView("redirect:/conferences/%s/proposals/%s".formatted(conference, proposal));
    }

    private Conference conference(ConferenceId id) {
        return conferences.find(id).orElseThrow(() -> ProposalProblems.unknown(id));
    }

    private static Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        levels.put(Level.NOVICE.wireName(), "Novice: nothing is taken for granted");
        levels.put(Level.INTERMEDIATE.wireName(), "Intermediate");
        levels.put(Level.ADVANCED.wireName(), "Advanced");
        levels.put(Level.EXTREME.wireName(), "Extreme: no introduction at all");
        return levels;
    }

    private static Map<String, String> formats(Conference conference, ProposalForm form) {
        var formats = new LinkedHashMap<String, String>();
        conference.profile()
            .formats()
            .forEach(
                    format -> formats.put(format.name(), "%s, %d minutes".formatted(format.name(), format.minutes())));
        keep(form.format(), formats);
        return formats;
    }

    private static Map<String, String> languages(Conference conference, ProposalForm form) {
        var languages = new LinkedHashMap<String, String>();
        conference.profile()
            .languages()
            .forEach(
                    tag -> languages.put(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.UK)));
        keep(form.language(), languages);
        return languages;
    }

    /** What the proposal has stays a choice, though the conference offers it no more. */
    private static void keep(@Nullable String value, Map<String, String> choices) {
        if (value != null && !value.isBlank()) {
            choices.putIfAbsent(value, value);
        }
    }
}
