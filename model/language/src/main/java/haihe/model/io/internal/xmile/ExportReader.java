package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Export;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a model wants written after a run (XMILE 1.0, "Data Section"). An export that is switched off does not count;
 * one that cannot be written as asked is said in a warning, since it does not bear on what the model computes.
 */
final class ExportReader {

    private final Diagnostics problems;

    ExportReader(Diagnostics problems) {
        this.problems = problems;
    }

    /** The exports of the sections, in order. */
    List<Export> read(List<Tag> sections) {
        List<Export> exports = new ArrayList<>();
        for (Tag section : sections) {
            for (Tag tag : section.children("export")) {
                if (DataSection.isEnabled(tag) && isPossible(tag)) {
                    export(tag).ifPresent(exports::add);
                }
            }
        }
        return exports;
    }

    private Optional<Export> export(Tag tag) {
        return interval(tag)
                .map(interval -> new Export(
                        tag.attributeText("resource"),
                        interval,
                        DataSection.isAcross(tag),
                        DataSection.isManual(tag),
                        tag.span()));
    }

    private boolean isPossible(Tag tag) {
        String type = tag.attributeText("type");
        String resource = tag.attributeText("resource");
        if (!type.isEmpty() && !type.equalsIgnoreCase("csv")) {
            warn(tag, "exports of type " + type + " are not written", "write type=\"CSV\" and name a .csv file");
            return false;
        }
        if (resource.isEmpty()) {
            warn(tag, "the export names no file", "write resource=\"FILE.csv\"");
            return false;
        }
        if (Downloads.isRemote(resource)) {
            warn(tag, "'" + resource + "' would be written into the network", "name a file");
            return false;
        }
        if (tag.child("all").isEmpty()) {
            String what = tag.child("table").isPresent()
                    ? "what a table shows, which is not read"
                    : "nothing: it has neither <all/> nor <table/>";
            warn(tag, "the export to '" + resource + "' holds " + what, "write <all/> to export all variables");
            return false;
        }
        return true;
    }

    private Optional<Export.Interval> interval(Tag tag) {
        String text = tag.attributeText("interval");
        if (text.isEmpty()) {
            return Optional.of(new Export.Once());
        }
        if (text.equalsIgnoreCase("DT")) {
            return Optional.of(new Export.EachStep());
        }
        try {
            double time = Double.parseDouble(text);
            if (time >= 0 && Double.isFinite(time)) {
                return Optional.of(time > 0 ? new Export.Every(time) : new Export.Once());
            }
        } catch (NumberFormatException noNumber) {
            // said below, as for a negative number
        }
        warn(tag, "'" + text + "' is no interval; the export is not written", "write a time, DT, or 0 for once only");
        return Optional.empty();
    }

    private void warn(Tag tag, String message, String hint) {
        problems.add(Diagnostic.warning(Code.UNSUPPORTED, tag.span(), message).withHint(hint));
    }
}
