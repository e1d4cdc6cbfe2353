package haihe.model.io.internal.xmile;

import haihe.model.Semantics;
import java.util.Locale;

/** Where tools that write XMILE mean something else than the standard. */
final class Vendors {

    /**
     * Vensim writes its functions by the nearest names of the standard, INTEGER as INT and MODULO as MOD, which in it round
     * toward zero (Vensim reference manual, INTEGER and MODULO), and holds test inputs still within a step.
     */
    private static final Semantics VENSIM = new Semantics(
            Semantics.VENSIM.integerPart(),
            Semantics.VENSIM.modulo(),
            Semantics.VENSIM.testInputs(),
            Semantics.XMILE.names(),
            Semantics.XMILE.arrays(),
            Semantics.XMILE.saving(),
            Semantics.XMILE.nonNegative(),
            Semantics.XMILE.outside());

    private Vendors() {}

    /**
     * What a file means, by the tool and the options that its header names. Non-negative stocks are left to the tool (XMILE 1.0, sections
     * 3.6.2 and 4.2): the standard describes outflows that are cut, as Stella has them; outputs recorded for models of
     * sdCloud show stocks that stop at 0 while their flows go on.
     */
    static Semantics semantics(Tag root) {
        String vendor = header(root, "vendor");
        Semantics semantics = vendor.startsWith("ventana") ? VENSIM : Semantics.XMILE;
        return semantics
                .with(
                        vendor.startsWith("sdcloud")
                                ? Semantics.NonNegative.STOCK_HELD
                                : Semantics.NonNegative.OUTFLOWS_CUT)
                .with(givesNotANumberOutside(root) ? Semantics.Outside.NOT_A_NUMBER : Semantics.Outside.ZERO);
    }

    private static boolean givesNotANumberOutside(Tag root) {
        return root.child("header")
                .flatMap(header -> header.child("options"))
                .flatMap(options -> options.child("uses_arrays"))
                .map(arrays -> arrays.attributeText("invalid_index_value").equalsIgnoreCase("nan"))
                .orElse(false);
    }

    /** Whether Vensim itself wrote a file, not a translator of its models. */
    static boolean isVensim(Tag root) {
        return header(root, "vendor").startsWith("ventana")
                && header(root, "product").equals("vensim");
    }

    private static String header(Tag root, String name) {
        return root.child("header")
                .flatMap(header -> header.child(name))
                .map(tag -> tag.text().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
