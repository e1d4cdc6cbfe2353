package haihe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    Path folder;

    @Test
    void writesTheFileAndMakesItsFolders() throws IOException {
        Path path = folder.resolve("a/b/result.txt");
        ResultFile.at(path).writeText("done");
        assertThat(path).hasContent("done");
        assertThat(names(folder.resolve("a/b"))).containsExactly("result.txt");
    }

    @Test
    void keepsAnExistingFile() throws IOException {
        Path path = Files.writeString(folder.resolve("result.txt"), "old");
        assertThat(ResultFile.at(path).obstacle())
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo(Diagnostic.Code.FILE_UNWRITABLE));
        assertRefused(() -> ResultFile.at(path).writeText("new"));
        assertThat(path).hasContent("old");
    }

    @Test
    void replacesAnExistingFileWhenAskedTo() throws IOException {
        Path path = Files.writeString(folder.resolve("result.txt"), "old");
        ResultFile.at(path).replacing().writeText("new");
        assertThat(path).hasContent("new");
    }

    @Test
    void keepsAFileThatAppearedWhileWriting() {
        Path path = folder.resolve("result.txt");
        assertRefused(() -> ResultFile.at(path).write(aside -> {
            Files.writeString(aside, "new");
            Files.writeString(path, "somebody else's");
        }));
        assertThat(path).hasContent("somebody else's");
    }

    @Test
    void leavesNothingWhenWritingFails() throws IOException {
        Path path = folder.resolve("result.txt");
        assertRefused(() -> ResultFile.at(path).write(aside -> {
            Files.writeString(aside, "half");
            throw new IOException("disk full");
        }));
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void leavesNothingWhenTheContentThrows() throws IOException {
        Path path = folder.resolve("result.txt");
        assertThatThrownBy(() -> ResultFile.at(path).write(aside -> {
                    Files.writeString(aside, "half");
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void keepsTheOldFileWhenReplacingFails() throws IOException {
        Path path = Files.writeString(folder.resolve("result.txt"), "old");
        assertRefused(() -> ResultFile.at(path).replacing().write(aside -> {
            Files.writeString(aside, "half");
            throw new IOException("disk full");
        }));
        assertThat(path).hasContent("old");
        assertThat(names(folder)).containsExactly("result.txt");
    }

    @Test
    void refusesAFolderAndAPathThroughAFile() throws IOException {
        assertRefused(() -> ResultFile.at(folder).replacing().writeText("x"));
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertRefused(() -> ResultFile.at(file.resolve("result.txt")).writeText("x"));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable writing) {
        assertThatThrownBy(writing)
                .isInstanceOfSatisfying(
                        ModelException.class,
                        refused -> assertThat(refused.diagnostics())
                                .singleElement()
                                .extracting(Diagnostic::code)
                                .isEqualTo(Diagnostic.Code.FILE_UNWRITABLE));
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
