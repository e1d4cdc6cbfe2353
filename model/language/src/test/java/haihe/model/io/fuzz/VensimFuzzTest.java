package haihe.model.io.fuzz;

import java.io.IOException;
import java.util.List;

class VensimFuzzTest extends ReaderFuzz {

    @Override
    String ending() {
        return ".mdl";
    }

    @Override
    List<String> words() {
        return List.of(
                ":EXCEPT:",
                ":AND:",
                ":NOT:",
                ":NA:",
                ":MACRO:",
                ":END OF MACRO:",
                ":IMPLIES:",
                ":SUPPLEMENTARY",
                ":INTERPOLATE:",
                ":RAW:",
                ":=",
                "==",
                "->",
                "<->",
                "!",
                "(A1-A1000000000)",
                "(A9-A1)",
                "~",
                "|",
                "~~|",
                "\\\n",
                "\\\\\\---///",
                "///---\\\\\\",
                "INTEG(",
                "DELAY N(a, 1, 2, 1000000000)",
                "SMOOTH N(",
                "ALLOCATE AVAILABLE(",
                "VECTOR SELECT(",
                "INVERT MATRIX(",
                "GET XLS CONSTANTS('x.xls', 'a', 'B2*')",
                "GET DIRECT SUBSCRIPT('x.csv', ',', 'A1', 'A', '')",
                "GET DIRECT LOOKUPS(",
                "TABBED ARRAY(",
                "WITH LOOKUP(",
                "A FUNCTION OF(",
                "SIMULTANEOUS(",
                "INITIAL TIME",
                "TIME STEP");
    }

    @Override
    List<String> seeds() throws IOException {
        return List.of(resource("everything.mdl"));
    }
}
