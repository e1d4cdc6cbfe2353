package haihe.model.io.internal;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import java.io.File;
import java.net.URL;
import java.nio.file.Path;

/** Hands the include statements of one text, counted from 0 in the order of the text, to whoever reads the files. */
final class Includer implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

    private final Inclusion inclusion;
    private int count;

    /** What an include statement stands for. */
    @FunctionalInterface
    interface Inclusion {
        ConfigObject content(int number, Path file);
    }

    Includer(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        return inclusion.content(count++, Path.of(what));
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
        return inclusion.content(count++, what.toPath());
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
        throw new ConfigException.Generic("only files can be included, not a URL: " + what);
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
        throw new ConfigException.Generic("only files can be included, not classpath(" + what + ")");
    }
}
