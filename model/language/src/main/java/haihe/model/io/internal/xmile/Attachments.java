package haihe.model.io.internal.xmile;

import haihe.model.Attachment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is kept with a model as it stands. */
final class Attachments {

    private static final List<String> KEPT = List.of("ai_information");

    private Attachments() {}

    /** What a document has to be kept. */
    static List<Attachment> of(Tag root) {
        return KEPT.stream()
                .flatMap(name -> root.children(name).stream())
                .map(Attachments::attachment)
                .toList();
    }

    private static Attachment attachment(Tag tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        tag.element().attributes().stream()
                .filter(each -> each.prefix().isEmpty() && !each.name().equals("xmlns"))
                .forEach(each -> attributes.put(each.name(), each.value().text()));
        List<Attachment> parts =
                tag.children().stream().map(Attachments::attachment).toList();
        return new Attachment(tag.name(), attributes, tag.text(), parts);
    }
}
