package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import java.util.List;

/** Reports what the head of a file must say and does not (XMILE 1.0, sections 2.2 and 7.2.1). */
final class HeaderCheck {

    private final Diagnostics problems;

    HeaderCheck(Diagnostics problems) {
        this.problems = problems;
    }

    void check(Tag document) {
        if (document.attribute("version").isEmpty()) {
            missing(document.span(), "<xmile> does not say its version", "version=\"1.0\"");
        }
        if (document.vocabulary().isEmpty()) {
            String namespace = "xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\"";
            missing(document.span(), "<xmile> does not name XMILE's namespace", namespace);
        }
        if (document.child("header").isEmpty()) {
            missing(document.span(), "the file has no <header>", "<header> with <vendor> and <product>");
            return;
        }
        Tag header = document.child("header").get();
        for (String needed : List.of("vendor", "product")) {
            if (header.child(needed).isEmpty()) {
                missing(header.span(), "<header> has no <" + needed + ">", "the tool that wrote the file");
            }
        }
    }

    private void missing(Span span, String message, String hint) {
        problems.add(Diagnostic.warning(Code.MISSING_KEY, span, message).withHint("add " + hint));
    }
}
