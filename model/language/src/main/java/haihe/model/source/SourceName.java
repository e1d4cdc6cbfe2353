package haihe.model.source;

import haihe.model.Name;
import haihe.model.Span;

/** A name with the place where it is written. */
public record SourceName(Name name, Span span) {

    /** The name as the modeler wrote it. */
    public String text() {
        return name.text();
    }
}
