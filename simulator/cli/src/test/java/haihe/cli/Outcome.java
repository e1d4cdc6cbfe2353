package haihe.cli;

/**
 * What a command gave.
 *
 * @param exitCode the exit status
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
record Outcome(int exitCode, String out, String err) {

    /** Both streams, for messages of failed assertions. */
    String all() {
        return "exit " + exitCode + "\n--- out\n" + out + "\n--- err\n" + err;
    }
}
