package haihe.model.io.internal;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads text files, reports those that cannot be read, and remembers the content of all. Not thread-safe. */
public final class SourceFiles {

    /** No model and no data of one are larger; a file that is would use up the memory. */
    private static final long MAX_BYTES = 256L << 20;

    /** What stands for bytes that are no text. */
    private static final char REPLACEMENT = '\ufffd';

    private final Diagnostics problems;
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    public SourceFiles(Diagnostics problems) {
        this.problems = problems;
    }

    /**
     * The text of a file, made known to the diagnostics; empty, and reported, if it cannot be read as UTF-8.
     *
     * @param from the place that names the file; for a file that the user named {@link Span#NONE}
     */
    public Optional<SourceText> read(Path file, Span from) {
        return bytes(file, from).flatMap(bytes -> decode(file, bytes, from));
    }

    /**
     * The text of a file, made known to the diagnostics; empty, and reported, if it cannot be read. A mark at its
     * beginning tells UTF-16.
     *
     * @param otherwise how it is read, with a warning, if it is not UTF-8; a charset that gives every byte a meaning
     */
    public Optional<SourceText> read(Path file, Span from, Charset otherwise) {
        return bytes(file, from).map(bytes -> {
            Charset charset = TextEncoding.isUtf16(bytes)
                    ? StandardCharsets.UTF_16
                    : TextEncoding.isUtf8(bytes) ? StandardCharsets.UTF_8 : otherwise;
            if (charset.equals(otherwise)) {
                Span whole = new Span(file.toString(), 1, 1, 1);
                problems.add(
                        Diagnostic.warning(Code.BAD_DATA, whole, "the file is not in UTF-8 and is read as " + otherwise)
                                .withHint("if letters look wrong, save it as UTF-8"));
            }
            String text = new String(bytes, charset);
            String content = TextEncoding.withoutMark(text);
            problems.source(file.toString(), content);
            return SourceText.of(file.toString(), content);
        });
    }

    /** A text that stands in no file, made known like one that does. */
    public SourceText text(String name, String text) {
        contents.put(name, text.getBytes(StandardCharsets.UTF_8));
        problems.source(name, text);
        return SourceText.of(name, text);
    }

    /** SHA-256 over the content of all files that were read, in the order of reading, hexadecimal. */
    public String hash() {
        MessageDigest digest = sha256();
        contents.values().forEach(content -> {
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The content of a file, not to be changed; empty, and reported, if it cannot be read.
     *
     * @param from the place that names the file
     */
    public Optional<byte[]> bytes(Path file, Span from) {
        byte[] known = contents.get(file.toString());
        if (known != null) {
            return Optional.of(known);
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                String message = "'" + file + "' is larger than " + (MAX_BYTES >> 20) + " MB";
                unreadable(file, from, message, Optional.of("is this the right file?"));
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            contents.put(file.toString(), bytes);
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            unreadable(file, from, "there is no file '" + file + "'", similar(file));
        } catch (AccessDeniedException e) {
            unreadable(file, from, "no permission to read '" + file + "'", Optional.empty());
        } catch (IOException e) {
            String reason = Files.isDirectory(file) ? "it is a directory" : e.getMessage();
            unreadable(file, from, "cannot read '" + file + "': " + reason, Optional.empty());
        }
        return Optional.empty();
    }

    private Optional<SourceText> decode(Path file, byte[] bytes, Span from) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !TextEncoding.isUtf8(bytes)) {
            unreadable(file, from, "'" + file + "' is not a text in UTF-8", Optional.of("save it as UTF-8"));
            return Optional.empty();
        }
        String content = TextEncoding.withoutMark(text);
        problems.source(file.toString(), content);
        return Optional.of(SourceText.of(file.toString(), content));
    }

    private void unreadable(Path file, Span from, String message, Optional<String> hint) {
        Span span = from.equals(Span.NONE) ? new Span(file.toString(), 0, 0, 1) : from;
        problems.error(Code.FILE_UNREADABLE, span, message, hint);
    }

    private static Optional<String> similar(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (directory == null || name == null) {
            return Optional.empty();
        }
        try (Stream<Path> siblings = Files.list(directory)) {
            List<String> names = siblings.map(Path::getFileName)
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return Suggestions.didYouMean(name.toString(), names);
        } catch (IOException e) {
            return Optional.of("there is no folder '" + directory + "' either");
        }
    }
}
