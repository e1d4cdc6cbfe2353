package haihe.model.io;

import haihe.model.Model;
import haihe.model.io.internal.writing.NativeText;
import haihe.model.io.internal.writing.WrittenText;
import java.nio.file.Path;

/** Writes models in Haihe's own language, in one file with all data. */
public final class NativeModelWriter implements ModelWriter {

    @Override
    public boolean writes(Path file) {
        return new NativeModelReader().reads(file) && !file.toString().endsWith(".json");
    }

    @Override
    public Written write(Model model, Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        WrittenText result = NativeText.write(model, dot > 0 ? name.substring(0, dot) : name);
        return new Written(result.text(), result.losses());
    }
}
