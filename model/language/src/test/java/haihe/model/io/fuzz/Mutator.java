package haihe.model.io.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes faulty files from sound ones: bytes and tokens are lost, doubled, swapped, inserted, and replaced. */
final class Mutator {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}_][\\p{L}\\d_ ]*|\\d+(\\.\\d+)?|\\s+|[^\\p{L}\\d\\s]");

    /** What breaks programs that read texts. */
    private static final List<String> NASTY = List.of(
            "",
            "0",
            "-1",
            "1e999",
            "-1e-999",
            "1e6",
            "2147483648",
            "99999999999999999999",
            "NaN",
            ".",
            "..",
            "'",
            "\"",
            "\\",
            "\u0000",
            "\ufeff",
            "\u00a0",
            "\ud83d\ude00",
            "\u5317\u4eac",
            "\r",
            "\t",
            "((((((((((((((((((((",
            "))))))))",
            "[[[[",
            "{",
            "}",
            "%n%s",
            "&amp;",
            "]]>",
            "<!--",
            "~",
            "|",
            ":");

    private final List<byte[]> seeds;
    private final List<String> tokens;
    private final Chance chance;

    /**
     * @param seeds sound files
     * @param words what the format gives a meaning to
     */
    Mutator(List<byte[]> seeds, List<String> words, Chance chance) {
        this.seeds = List.copyOf(seeds);
        this.chance = chance;
        List<String> all = new ArrayList<>(NASTY);
        all.addAll(words);
        seeds.forEach(seed -> all.addAll(tokensOf(seed)));
        this.tokens = all.stream().distinct().toList();
    }

    private static List<String> tokensOf(byte[] file) {
        Matcher matcher = TOKEN.matcher(new String(file, StandardCharsets.ISO_8859_1));
        List<String> tokens = new ArrayList<>();
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** The next faulty file. */
    byte[] next() {
        byte[] file = chance.of(seeds);
        int faults = 1 + chance.below(4);
        for (int i = 0; i < faults; i++) {
            file = chance.below(3) == 0 ? withFaultyBytes(file) : withFaultyTokens(file);
        }
        return file;
    }

    private byte[] withFaultyTokens(byte[] file) {
        List<String> all = tokensOf(file);
        if (all.isEmpty()) {
            return chance.of(seeds);
        }
        int at = chance.below(all.size());
        int other = chance.below(all.size());
        switch (chance.below(5)) {
            case 0 -> all.remove(at);
            case 1 -> all.add(at, chance.of(tokens));
            case 2 -> all.set(at, chance.of(tokens));
            case 3 -> all.set(at, all.set(other, all.get(at)));
            default -> all.addAll(at, List.copyOf(all.subList(other, Math.min(all.size(), other + chance.below(60)))));
        }
        return String.join("", all).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] withFaultyBytes(byte[] file) {
        int at = chance.below(file.length + 1);
        int to = Math.min(file.length, at + chance.below(chance.below(4) == 0 ? 200 : 4));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        switch (chance.below(5)) {
            case 0 -> out.write(file, to, file.length - to);
            case 1 -> {
                out.write(chance.below(256));
                out.write(file, at, file.length - at);
            }
            case 2 -> {
                out.write(file, at, to - at);
                out.write(file, at, file.length - at);
            }
            case 3 -> spliced(out);
            default -> {
                out.write(chance.below(256));
                int rest = Math.min(file.length, at + 1);
                out.write(file, rest, file.length - rest);
            }
        }
        return out.toByteArray();
    }

    private void spliced(ByteArrayOutputStream out) {
        byte[] other = chance.of(seeds);
        int from = chance.below(other.length + 1);
        out.write(other, from, other.length - from);
    }
}
