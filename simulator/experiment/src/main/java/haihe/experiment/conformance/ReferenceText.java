package haihe.experiment.conformance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts of files whose encoding and line ends nobody has recorded. */
final class ReferenceText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private ReferenceText() {}

    /** The text of a file, with line feeds as its line ends and without a byte order mark. */
    static String of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, WESTERN);
        }
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
