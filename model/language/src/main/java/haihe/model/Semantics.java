package haihe.model;

/**
 * Choices in which modelling tools differ; a reader sets them, and nothing after the reader asks which format a model
 * came from. Differences that show in a function's arguments are functions of their own, see {@link Function}.
 *
 * @param integerPart how INT rounds
 * @param modulo the sign of what MOD gives
 * @param testInputs when STEP, PULSE and RAMP move within a step
 * @param names whether names of functions are taken
 * @param arrays whether every element of an array needs a definition
 * @param saving at which times rows are saved
 * @param nonNegative what keeps a non-negative stock from falling below 0
 * @param outside what an element of a computed number gives that an array does not have
 */
public record Semantics(
        IntegerPart integerPart,
        Modulo modulo,
        TestInputs testInputs,
        Names names,
        Arrays arrays,
        Saving saving,
        NonNegative nonNegative,
        Outside outside) {

    /** The same but for what keeps a non-negative stock from falling below 0. */
    public Semantics with(NonNegative other) {
        return new Semantics(integerPart, modulo, testInputs, names, arrays, saving, other, outside);
    }

    /** The same but for what elements give that an array does not have. */
    public Semantics with(Outside other) {
        return new Semantics(integerPart, modulo, testInputs, names, arrays, saving, nonNegative, other);
    }

    /** The same but for whether names of functions are taken. */
    public Semantics with(Names other) {
        return new Semantics(integerPart, modulo, testInputs, other, arrays, saving, nonNegative, outside);
    }

    /** XMILE 1.0, also the meaning of native models. */
    public static final Semantics XMILE = new Semantics(
            IntegerPart.FLOOR,
            Modulo.FLOORED,
            TestInputs.JUMPS_HELD,
            Names.RESERVED,
            Arrays.COMPLETE,
            Saving.WHOLE_STEPS,
            NonNegative.OUTFLOWS_CUT,
            Outside.ZERO);

    /** Vensim's reference manual, versions 6 to 10. */
    public static final Semantics VENSIM = new Semantics(
            IntegerPart.TRUNCATE,
            Modulo.TRUNCATED,
            TestInputs.ALL_HELD,
            Names.FREE,
            Arrays.PARTIAL,
            Saving.NEAREST_STEP,
            NonNegative.OUTFLOWS_CUT,
            Outside.ZERO);

    /** What keeps a non-negative stock from falling below 0; XMILE (sections 3.6.2 and 4.2) leaves it to the tool. */
    public enum NonNegative {
        /**
         * Its outflows are cut, in order of priority, to what it holds and what flows in, so that nothing is lost (isee
         * systems, Stella help, "Flow prioritization").
         */
        OUTFLOWS_CUT,
        /** It stops at 0 while its flows go on, as recorded by tools that only bound the integral. */
        STOCK_HELD
    }

    /** How INT rounds. */
    public enum IntegerPart {
        /** Toward minus infinity (XMILE 3.5.1). */
        FLOOR,
        /** Toward zero (Vensim INTEGER). */
        TRUNCATE
    }

    /** The sign of what MOD gives. */
    public enum Modulo {
        /** The divisor's (XMILE 3.3.1). */
        FLOORED,
        /** The dividend's (Vensim MODULO). */
        TRUNCATED
    }

    /** When test inputs move within a step of a method with several stages. */
    public enum TestInputs {
        /** STEP and PULSE jump between steps only, RAMP follows the time of the stage. */
        JUMPS_HELD,
        /** STEP, PULSE and RAMP stand still within a step (Vensim). */
        ALL_HELD
    }

    /** Whether names of functions are taken. */
    public enum Names {
        /** No variable has the name of a function of XMILE; a name without arguments may be a function. */
        RESERVED,
        /** A variable may have the name of a function that takes arguments; in front of parentheses it is the function's. */
        SHARED,
        /** Variables may have any name; only what has arguments in parentheses can be a function. */
        FREE
    }

    /** Whether every element of an array needs a definition. */
    public enum Arrays {
        /** An element without a definition is an error. */
        COMPLETE,
        /** An element without a definition does not exist; see {@link Variable.Declaration#absent()}. */
        PARTIAL
    }

    /** What an element gives whose number was computed and lies outside the array. */
    public enum Outside {
        ZERO,
        /** XMILE 1.0, section 2.2.1, {@code invalid_index_value="NaN"}. */
        NOT_A_NUMBER
    }

    /** At which times rows are saved. */
    public enum Saving {
        /** The interval is a whole multiple of DT. */
        WHOLE_STEPS,
        /** At the point of the DT grid nearest to each multiple of the interval, counted from the start. */
        NEAREST_STEP
    }
}
