package haihe.model.io.internal.vensim;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Span;
import haihe.model.source.SourceName;
import java.util.List;

/** An expression of a Vensim model as written. */
sealed interface MdlExpr {

    Span span();

    /** One case for every kind of expression. */
    interface Cases<R> {
        R number(Numeral expr);

        R text(Text expr);

        R reference(Reference expr);

        R call(Call expr);

        R unary(Unary expr);

        R binary(Binary expr);

        R table(Table expr);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /** A number. */
    record Numeral(double value, Span span) implements MdlExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }
    }

    /** A text in single quotes, without them. */
    record Text(String text, Span span) implements MdlExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /**
     * A variable, a range or an element.
     *
     * @param each whether a {@code !} follows the name
     */
    record Reference(SourceName name, boolean each, List<MdlSubscript> subscripts, Span span) implements MdlExpr {
        public Reference {
            subscripts = List.copyOf(subscripts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /**
     * A function, macro or lookup with arguments.
     *
     * @param outputs names behind a colon: further outputs of a macro
     */
    record Call(
            SourceName function,
            List<MdlSubscript> subscripts,
            List<MdlExpr> arguments,
            List<SourceName> outputs,
            Span span)
            implements MdlExpr {
        public Call {
            subscripts = List.copyOf(subscripts);
            arguments = List.copyOf(arguments);
            outputs = List.copyOf(outputs);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** An operator with one operand. */
    record Unary(UnaryOperator operator, MdlExpr operand, Span span) implements MdlExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unary(this);
        }
    }

    /** An operator with two operands. */
    record Binary(BinaryOperator operator, MdlExpr left, MdlExpr right, Span span) implements MdlExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.binary(this);
        }
    }

    /** The points of WITH LOOKUP. */
    record Table(MdlPoints points) implements MdlExpr {
        @Override
        public Span span() {
            return points.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }
}
