package haihe.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What computed a result. Other versions give the same bits unless their mathematical functions (EXP, SIN, ...) differ.
 *
 * @param haihe version of Haihe
 * @param java version of the Java runtime
 * @param vm name and version of the virtual machine
 * @param platform operating system and processor
 */
public record Versions(String haihe, String java, String vm, String platform) {

    /** The versions of this process. */
    public static Versions current() {
        return new Versions(
                haiheVersion(),
                System.getProperty("java.version", ""),
                System.getProperty("java.vm.name", "") + " " + System.getProperty("java.vm.version", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
    }

    private static String haiheVersion() {
        Properties properties = new Properties();
        try (InputStream resource = Versions.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(resource, "version.properties is missing from the program"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties.getProperty("version");
    }
}
