package haihe.model.io.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the bytes of a text file that does not say so are read. */
public final class TextEncoding {

    /** What old files and those of Windows are in that are not in UTF-8; it gives every byte a meaning. */
    public static final Charset WESTERN = Charset.forName("windows-1252");

    private static final String MARK = "\ufeff";

    private TextEncoding() {}

    /** Whether bytes are well-formed UTF-8. */
    public static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether bytes begin with the mark of UTF-16, of either order. */
    static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
                        || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
    }

    /** A text without the mark that its bytes may begin with. */
    public static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
