package haihe.cli;

import haihe.results.Versions;
import picocli.CommandLine;

/** What {@code --version} prints. */
final class VersionText implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        Versions versions = Versions.current();
        return new String[] {"haihe " + versions.haihe() + " (Java " + versions.java() + ")"};
    }
}
