package org.vigie.desktop.support;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CalendarSkin;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.DatePickerSkin;
import org.jspecify.annotations.Nullable;

/** A day, typed or picked from a calendar in the window's language: JavaFX's own speaks that of the system. */
public final class DayPicker extends DatePicker {
    private final Words words;

    public DayPicker(Words words) {
        this.words = words;
        setConverter(new DayConverter());
    }

    /**
     * Takes the day that was typed, as leaving the field does; a blank text is no day.
     *
     * @return false when the text means no day: the one that is there stays
     */
    public boolean commit() {
        String text = getEditor().getText();
        LocalDate day = DayConverter.parse(text);
        boolean understood = day != null || text.isBlank();
        if (understood) {
            setValue(day);
        }
        return understood;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PickerSkin(this);
    }

    private static final class PickerSkin extends DatePickerSkin {
        private final DayPicker picker;
        private @Nullable Month month;

        PickerSkin(DayPicker picker) {
            super(picker);
            this.picker = picker;
        }

        @Override
        public Node getPopupContent() {
            // The calendar that the skin makes for itself stays, unseen: the skin clears its focus each time.
            super.getPopupContent();
            Month made = month;
            if (made == null) {
                made = new Month(picker);
                month = made;
            }
            return made;
        }

        @Override
        public void show() {
            if (month != null) {
                month.setValue(picker.getValue());
            }
            super.show();
        }
    }

    private static final class Month extends Calendar {
        private final DayPicker picker;

        Month(DayPicker picker) {
            super(picker.getValue());
            this.picker = picker;
            getStyleClass().add("day-picker-calendar");
            valueProperty().subscribe(this::choose);
        }

        private void choose(@Nullable LocalDate day) {
            if (day != null && !Objects.equals(day, picker.getValue())) {
                picker.setValue(day);
                picker.hide();
            }
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            return new MonthSkin(this);
        }
    }

    private static final class MonthSkin extends CalendarSkin {
        MonthSkin(Month month) {
            super(month);
            Words words = month.picker.words;
            backButton.setAccessibleText(words.text("desktop.calendar.back"));
            forwardButton.setAccessibleText(words.text("desktop.calendar.forward"));
        }

        @Override
        public Locale getLocale() {
            return ((Month) getSkinnable()).picker.words.language().locale();
        }
    }
}
