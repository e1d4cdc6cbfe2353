package haihe.model;

import java.util.Optional;

/**
 * When a run starts and stops, its step, and how often it saves.
 *
 * @param start initial time
 * @param stop final time, after {@code start}
 * @param step the fixed step DT; also the grid on which sampled functions (random draws, DELAY, PREVIOUS) change
 * @param save interval between saved rows, a whole multiple of {@code step}; rows are saved at {@code start + k*save} and
 *     at {@code stop}
 * @param unit name of the time unit, such as {@code year}, as its declaration spells it (no alias); empty if the model
 *     declares none
 * @param method the name of the integration method the model asks for, if any
 * @param span where the settings are
 */
public record TimeSpec(
        double start, double stop, double step, double save, String unit, Optional<String> method, Span span) {}
