package org.vigie.desktop.shell;

import org.vigie.desktop.actions.ActionsScreen;
import org.vigie.desktop.actions.AllActionsScreen;
import org.vigie.desktop.details.OverviewScreen;
import org.vigie.desktop.home.HomeScreen;
import org.vigie.desktop.library.AssessmentsScreen;
import org.vigie.desktop.newassessment.NewAssessmentScreen;
import org.vigie.desktop.questionnaire.QuestionnaireScreen;
import org.vigie.desktop.report.ReportScreen;
import org.vigie.desktop.review.ReviewScreen;
import org.vigie.desktop.risks.RisksScreen;
import org.vigie.desktop.settings.SettingsScreen;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Workroom;
import org.vigie.desktop.templates.TemplatesScreen;

/** Which screen shows a place. */
final class Screens {
    private final UserSettings settings;
    private final Runnable appearanceChanged;

    Screens(UserSettings settings, Runnable appearanceChanged) {
        this.settings = settings;
        this.appearanceChanged = appearanceChanged;
    }

    Screen of(Workroom workroom, Place place) {
        return switch (place) {
            case Place.Home _ -> new HomeScreen(workroom);
            case Place.Assessments _ -> new AssessmentsScreen(workroom);
            case Place.NewAssessment at -> new NewAssessmentScreen(workroom, at);
            case Place.AllActions _ -> new AllActionsScreen(workroom);
            case Place.Templates at -> new TemplatesScreen(workroom, at.id(), at.examined());
            case Place.Settings _ -> new SettingsScreen(workroom, settings, appearanceChanged);
            case Place.Sample _ -> throw new IllegalArgumentException("the sample is an assessment");
            case Place.InAssessment _ -> throw new IllegalArgumentException("an assessment must be open for its rooms");
        };
    }

    Screen in(OpenAssessment assessment, Place.InAssessment place) {
        return switch (place.room()) {
            case OVERVIEW -> new OverviewScreen(assessment);
            case QUESTIONNAIRE -> new QuestionnaireScreen(assessment, place.focus());
            case RISKS -> new RisksScreen(assessment, place.chosen());
            case ACTIONS -> new ActionsScreen(assessment, place.chosen());
            case REVIEW -> new ReviewScreen(assessment);
            case REPORT -> new ReportScreen(assessment, settings.reportDefaults());
        };
    }
}
