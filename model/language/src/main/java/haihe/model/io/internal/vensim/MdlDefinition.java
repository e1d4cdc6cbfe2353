package haihe.model.io.internal.vensim;

import haihe.model.Span;
import haihe.model.source.SourceName;
import java.util.List;
import java.util.Optional;

/** What a statement defines. */
sealed interface MdlDefinition {

    /** What is defined. */
    SourceName name();

    /** A subscript range. */
    record Range(SourceName name, List<Entry> entries, List<Mapping> mappings) implements MdlDefinition {
        public Range {
            entries = List.copyOf(entries);
            mappings = List.copyOf(mappings);
        }
    }

    /** Another name for a subscript range. */
    record Equivalence(SourceName name, SourceName of) implements MdlDefinition {}

    /**
     * What a variable equals.
     *
     * @param rows what semicolons part, and commas in it: a single expression, or the numbers of an array
     */
    record Equation(LeftSide left, Assignment assignment, List<List<MdlExpr>> rows, Span span)
            implements MdlDefinition {
        public Equation {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public SourceName name() {
            return left.name();
        }

        /** The expression, if it is not a list of numbers. */
        Optional<MdlExpr> expression() {
            return rows.size() == 1 && rows.get(0).size() == 1
                    ? Optional.of(rows.get(0).get(0))
                    : Optional.empty();
        }
    }

    /** A lookup. */
    record Lookup(LeftSide left, MdlPoints points) implements MdlDefinition {
        @Override
        public SourceName name() {
            return left.name();
        }
    }

    /** A variable without an equation: its data come from elsewhere. */
    record Data(LeftSide left) implements MdlDefinition {
        @Override
        public SourceName name() {
            return left.name();
        }
    }

    /** A text that functions can take for a file or a tab. */
    record Text(SourceName name, String text) implements MdlDefinition {}

    /**
     * A reality check or a test input.
     *
     * @param condition what is supposed, for a test input the assignment as an equality
     * @param implied what must hold then; empty for a test input
     */
    record Check(LeftSide left, MdlExpr condition, Optional<MdlExpr> implied, boolean testInput)
            implements MdlDefinition {
        @Override
        public SourceName name() {
            return left.name();
        }
    }

    /** How a definition is written. */
    enum Assignment {
        /** {@code =}. */
        EQUATION,
        /** {@code ==}, a constant that runs cannot change. */
        UNCHANGEABLE,
        /** {@code :=}. */
        DATA
    }

    /** How data are read between their times (Vensim reference manual, "Data Variables"). */
    enum Reading {
        INTERPOLATE,
        LOOK_FORWARD,
        HOLD_BACKWARD,
        RAW
    }

    /**
     * What stands left of the equals sign.
     *
     * @param exceptions the subscripts after {@code :EXCEPT:}
     */
    record LeftSide(
            SourceName name,
            List<MdlSubscript> subscripts,
            List<List<MdlSubscript>> exceptions,
            Optional<Reading> reading,
            Span span) {
        public LeftSide {
            subscripts = List.copyOf(subscripts);
            exceptions = exceptions.stream().map(List::copyOf).toList();
        }
    }

    /** A part of a range's definition. */
    sealed interface Entry {

        /** An element or another range. */
        record One(SourceName name) implements Entry {}

        /** Elements whose names differ in a number: {@code (A1-A5)}. */
        record Numbered(SourceName first, SourceName last) implements Entry {}

        /** Elements whose names stand in another file. */
        record External(MdlExpr.Call call) implements Entry {}
    }

    /**
     * Which elements of another range the elements of a range stand for.
     *
     * @param entries for each element of the range an element or a range of the other; empty for one by one
     */
    record Mapping(SourceName target, List<Entry> entries) {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }
}
