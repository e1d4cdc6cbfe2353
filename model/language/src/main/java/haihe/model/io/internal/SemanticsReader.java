package haihe.model.io.internal;

import haihe.model.Semantics;
import haihe.model.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the choices in which a model's meaning differs from XMILE's. */
final class SemanticsReader {

    private static final List<String> KEYS =
            List.of("integer-part", "modulo", "test-inputs", "names", "arrays", "saving", "non-negative", "outside");

    private SemanticsReader() {}

    static Semantics read(Settings block) {
        block.allowOnly(KEYS);
        Semantics usual = Semantics.XMILE;
        return new Semantics(
                choice(block, "integer-part", Semantics.IntegerPart.class, usual.integerPart()),
                choice(block, "modulo", Semantics.Modulo.class, usual.modulo()),
                choice(block, "test-inputs", Semantics.TestInputs.class, usual.testInputs()),
                choice(block, "names", Semantics.Names.class, usual.names()),
                choice(block, "arrays", Semantics.Arrays.class, usual.arrays()),
                choice(block, "saving", Semantics.Saving.class, usual.saving()),
                choice(block, "non-negative", Semantics.NonNegative.class, usual.nonNegative()),
                choice(block, "outside", Semantics.Outside.class, usual.outside()));
    }

    private static <E extends Enum<E>> E choice(Settings block, String key, Class<E> type, E usual) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return block.choice(key, words)
                .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(usual);
    }
}
