package org.vigie.report;

import java.io.IOException;
import java.nio.file.Path;
import org.vigie.application.port.Progress;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.report.MatrixPicture;
import org.vigie.application.port.report.ReportModel;
import org.vigie.application.port.report.ReportWriter;
import org.vigie.files.WholeFile;
import org.vigie.report.calendar.PlanCalendar;
import org.vigie.report.model.PlanComposer;
import org.vigie.report.model.ReportComposer;
import org.vigie.report.word.WordReport;
import org.vigie.report.workbook.PlanWorkbook;

/** Writes reports as office files. */
public final class OfficeReports implements ReportWriter {
    private final ReportComposer composer = new ReportComposer();
    private final PlanComposer plans = new PlanComposer();

    @Override
    public void word(Subject subject, Options options, Path target, Progress progress) {
        write(target, WordReport.bytes(compose(subject, options), options.template(), progress));
    }

    @Override
    public ReportModel compose(Subject subject, Options options) {
        return composer.compose(subject, options);
    }

    @Override
    public byte[] picture(MatrixPicture matrices) {
        return WordReport.picture(matrices);
    }

    @Override
    public void workbook(Subject subject, Options options, Path target) {
        write(target, PlanWorkbook.bytes(plans.compose(subject, options)));
    }

    @Override
    public void calendar(Subject subject, Options options, Path target) {
        write(target, PlanCalendar.bytes(plans.compose(subject, options)));
    }

    private static void write(Path target, byte[] content) {
        try {
            WholeFile.write(target, content);
        } catch (IOException e) {
            UserFault fault = new UserFault(UserFault.Kind.ENVIRONMENT, "report.write.failed", String.valueOf(target.getFileName()));
            fault.initCause(e);
            throw fault;
        }
    }
}
