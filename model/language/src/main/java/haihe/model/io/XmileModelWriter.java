package haihe.model.io;

import haihe.model.Model;
import haihe.model.io.internal.writing.WrittenText;
import haihe.model.io.internal.writing.XmileText;
import java.nio.file.Path;

/** Writes models as XMILE 1.0. */
public final class XmileModelWriter implements ModelWriter {

    @Override
    public boolean writes(Path file) {
        return new XmileModelReader().reads(file);
    }

    @Override
    public Written write(Model model, Path file) {
        WrittenText result = XmileText.write(model);
        return new Written(result.text(), result.losses());
    }
}
