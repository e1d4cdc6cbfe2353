package haihe.model.io.internal;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigOrigin;
import java.util.Optional;

/**
 * What the HOCON library says about a malformed text, without the place (which the span tells) and with its advice in
 * parentheses as the hint.
 */
record HoconMessage(String text, Optional<String> hint) {

    private static final String ADVICE = " (if you ";

    static HoconMessage of(ConfigException e) {
        String message = String.valueOf(e.getMessage());
        ConfigOrigin origin = e.origin();
        if (origin != null && message.startsWith(origin.description() + ": ")) {
            message = message.substring(origin.description().length() + 2);
        }
        message = message.replace('\n', ' ').strip();
        int advice = message.indexOf(ADVICE);
        if (advice < 0 || !message.endsWith(")")) {
            return new HoconMessage(lowerFirst(message), Optional.empty());
        }
        String hint = message.substring(advice + 2, message.length() - 1);
        return new HoconMessage(lowerFirst(message.substring(0, advice)), Optional.of(hint));
    }

    private static String lowerFirst(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
