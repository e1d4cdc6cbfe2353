package haihe.model.io.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

class NativeFuzzTest extends ReaderFuzz {

    @BeforeEach
    void putTheDataBeside() throws IOException {
        Files.writeString(folder.resolve("everything.csv"), resource("everything.csv"));
    }

    @Override
    String ending() {
        return ".conf";
    }

    @Override
    List<String> words() {
        return List.of(
                "\"\"\"",
                "+=",
                "${",
                "${?x}",
                "#",
                "//",
                "include \"m.conf\"",
                "include url(\"http://127.0.0.1:9/x\")",
                "default",
                "IF ",
                " THEN ",
                " ELSE ",
                "MOD",
                "SELF",
                "SUM(",
                "DELAYN(a, 1, 1000000000)",
                "size = 1000000000",
                "region:region",
                "@1");
    }

    @Override
    List<String> seeds() throws IOException {
        return List.of(resource("everything.conf"));
    }
}
