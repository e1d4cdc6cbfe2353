package haihe.model.io.internal.writing;

import haihe.model.Semantics;
import java.util.ArrayList;
import java.util.List;

/**
 * A choice in which a model's meaning differs from XMILE's.
 *
 * @param key what is chosen
 * @param word the choice
 */
record SemanticsFlag(String key, String word) {

    /** The choices of a model that are not XMILE's. */
    static List<SemanticsFlag> of(Semantics semantics) {
        List<SemanticsFlag> flags = new ArrayList<>();
        Semantics usual = Semantics.XMILE;
        add(flags, "integer-part", semantics.integerPart(), usual.integerPart());
        add(flags, "modulo", semantics.modulo(), usual.modulo());
        add(flags, "test-inputs", semantics.testInputs(), usual.testInputs());
        add(flags, "names", semantics.names(), usual.names());
        add(flags, "arrays", semantics.arrays(), usual.arrays());
        add(flags, "saving", semantics.saving(), usual.saving());
        add(flags, "non-negative", semantics.nonNegative(), usual.nonNegative());
        add(flags, "outside", semantics.outside(), usual.outside());
        return flags;
    }

    private static void add(List<SemanticsFlag> flags, String key, Enum<?> value, Enum<?> usual) {
        if (value != usual) {
            flags.add(new SemanticsFlag(key, NativeText.word(value)));
        }
    }
}
