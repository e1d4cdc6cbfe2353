package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.SourceFiles;
import haihe.model.io.internal.TextEncoding;
import haihe.model.io.internal.xml.XmlParser;
import haihe.model.source.Passage;
import haihe.model.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads documents, with the files that they include and that their modules name. */
public final class DocumentLoader {

    private static final int MAX_FILES = 1000;
    private static final long MAX_BYTES = 256L << 20;

    private final SourceFiles files;
    private final boolean allowNet;
    private final Diagnostics problems;
    private final Map<String, Optional<Tag>> known = new HashMap<>();

    /**
     * @param allowNet whether files that a model names may be read from the network
     */
    public DocumentLoader(SourceFiles files, boolean allowNet, Diagnostics problems) {
        this.files = files;
        this.allowNet = allowNet;
        this.problems = problems;
    }

    /** Reads other files that the documents name. */
    SourceFiles files() {
        return files;
    }

    /** The root of a document; empty, and reported, if the text is none. */
    Optional<Tag> document(SourceText text) {
        Optional<Tag> root = XmlParser.parse(text, problems).map(Tag::root);
        if (root.isPresent() && !root.get().name().equalsIgnoreCase("xmile")) {
            String message = "the file begins with <" + root.get().name() + ">, not with <xmile>";
            problems.error(Code.SYNTAX, root.get().span(), message, "is this a model?");
            return Optional.empty();
        }
        return root;
    }

    /**
     * A document and all that it includes, itself first, the others in the order of their includes (XMILE 1.0, section
     * 2.11). An included document may include others.
     */
    List<Tag> withIncludes(Tag document) {
        List<Tag> all = new ArrayList<>();
        include(document, new HashSet<>(), all);
        return all;
    }

    /** Documents, and behind them those that their modules and the modules in these name as resources. */
    List<Tag> withModules(List<Tag> documents) {
        List<Tag> all = new ArrayList<>(documents);
        Set<String> seen = new HashSet<>();
        documents.forEach(document -> seen.add(document.span().file()));
        for (int i = 0; i < all.size(); i++) {
            for (Tag model : all.get(i).children("model")) {
                for (Tag module : modules(model)) {
                    resources(module).forEach(found -> include(found, seen, all));
                }
            }
        }
        return all;
    }

    private static List<Tag> modules(Tag model) {
        List<Tag> modules = new ArrayList<>(model.children("module"));
        model.children("variables").forEach(list -> modules.addAll(list.children("module")));
        return modules.stream()
                .filter(module -> module.attribute("resource").isPresent())
                .toList();
    }

    private void include(Tag document, Set<String> seen, List<Tag> all) {
        if (!seen.add(document.span().file())) {
            return;
        }
        all.add(document);
        List<Tag> lists = new ArrayList<>(document.children("includes"));
        document.child("header").ifPresent(header -> lists.addAll(header.children("includes")));
        for (Tag list : lists) {
            for (Tag include : list.children("include")) {
                for (Tag included : resources(include)) {
                    include(included, seen, all);
                }
            }
        }
    }

    /** The documents that the attribute {@code resource} of a tag names: several if it has a {@code *}. */
    List<Tag> resources(Tag tag) {
        Passage resource = tag.attribute("resource").orElseGet(tag::content);
        Passage name = Names.part(resource, 0, resource.text().length());
        if (name.text().isEmpty()) {
            problems.error(Code.MISSING_KEY, tag.span(), "<" + tag.name() + "> names no file", "add resource=\"...\"");
            return List.of();
        }
        if (Downloads.isRemote(name.text())) {
            return remote(name).stream().toList();
        }
        try {
            return paths(tag, name).stream()
                    .flatMap(path -> load(path, name.span()).stream())
                    .toList();
        } catch (InvalidPathException e) {
            problems.error(Code.FILE_UNREADABLE, name.span(), "'" + name.text() + "' is no name of a file");
            return List.of();
        }
    }

    private Optional<Tag> remote(Passage name) {
        if (!allowNet) {
            problems.error(
                    Code.FILE_UNREADABLE,
                    name.span(),
                    "'" + name.text() + "' would be read from the network, which is not allowed",
                    "download it and name the file, or run with --allow-net");
            return Optional.empty();
        }
        return known(
                name.text(),
                () -> Downloads.read(name, problems).flatMap(text -> document(files.text(name.text(), text))));
    }

    private List<Path> paths(Tag tag, Passage name) {
        String text = name.text().replace('\\', '/');
        String local = text.toLowerCase(Locale.ROOT).startsWith("file://") ? text.substring("file://".length()) : text;
        Path base = Path.of(tag.span().file()).getParent();
        Path path = base == null ? Path.of(local) : base.resolve(local);
        Path directory = path.getParent() == null ? Path.of("") : path.getParent();
        String last = String.valueOf(path.getFileName());
        if (last.indexOf('*') < 0) {
            return List.of(path);
        }
        List<Path> found = matching(directory, last);
        if (found.isEmpty()) {
            problems.error(Code.FILE_UNREADABLE, name.span(), "no file is called '" + name.text() + "'");
        }
        return found;
    }

    private static List<Path> matching(Path directory, String name) {
        Pattern pattern = Pattern.compile(
                Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .filter(path ->
                            pattern.matcher(String.valueOf(path.getFileName())).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<Tag> load(Path path, Span from) {
        return known(path.toString(), () -> {
            if (Files.exists(path) && !isReadable(path)) {
                String message = "'" + path + "' is no file, or larger than " + (MAX_BYTES >> 20) + " MB";
                problems.error(Code.FILE_UNREADABLE, from, message);
                return Optional.empty();
            }
            return files.read(path, from, TextEncoding.WESTERN).flatMap(this::document);
        });
    }

    private static boolean isReadable(Path path) {
        try {
            return Files.isRegularFile(path) && Files.size(path) <= MAX_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Tag> known(String name, Supplier<Optional<Tag>> load) {
        Optional<Tag> document = known.get(name);
        if (document == null) {
            document = known.size() < MAX_FILES ? load.get() : Optional.empty();
            known.put(name, document);
        }
        return document;
    }
}
