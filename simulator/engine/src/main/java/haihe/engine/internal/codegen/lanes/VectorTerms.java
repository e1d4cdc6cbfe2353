package haihe.engine.internal.codegen.lanes;

import org.objectweb.asm.Opcodes;

/** Vector code put together from terms: each leaves a vector of numbers on the operand stack wherever it is pushed. */
final class VectorTerms {

    private static final String LONGS = "jdk/incubator/vector/LongVector";
    private static final String OPERATORS = "jdk/incubator/vector/VectorOperators";
    private static final String BINARY = "Ljdk/incubator/vector/VectorOperators$Binary;";
    private static final String ASSOCIATIVE = "Ljdk/incubator/vector/VectorOperators$Associative;";

    private static final double WHOLE = 0x1.8p52;
    private static final int MANTISSA_BITS = 52;
    private static final long BIAS = 1023;
    private static final long EXPONENT = 0xfff0_0000_0000_0000L;
    private static final long ROOT_OF_HALF = 0x3fe6_a09e_667f_3bcdL;

    private final VectorApi vectors;
    private final LaneCode code;

    VectorTerms(VectorApi vectors, LaneCode code) {
        this.vectors = vectors;
        this.code = code;
    }

    /** Code that pushes a vector. */
    interface Term {
        void push();
    }

    /** What a local variable holds. */
    Term local(int local) {
        return () -> vectors.loadLocal(local);
    }

    /** Computes a term here and now, for use more than once. */
    Term keep(Term term) {
        term.push();
        return local(vectors.storeLocal());
    }

    Term number(double value) {
        return () -> vectors.pushAll(value);
    }

    Term add(Term left, Term right) {
        return binary("add", left, right);
    }

    Term subtract(Term left, Term right) {
        return binary("sub", left, right);
    }

    Term multiply(Term left, Term right) {
        return binary("mul", left, right);
    }

    Term divide(Term left, Term right) {
        return binary("div", left, right);
    }

    private Term binary(String name, Term left, Term right) {
        return () -> {
            left.push();
            right.push();
            vectors.binary(name);
        };
    }

    /** {@code c0 + x (c1 + x (c2 + ...))}; x is pushed once for each coefficient. */
    Term polynomial(Term x, double[] coefficients) {
        Term sum = number(coefficients[coefficients.length - 1]);
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = add(number(coefficients[i]), multiply(x, sum));
        }
        return sum;
    }

    /** {@code 2^n} where the argument is {@code 1.5 * 2^52 + n}. */
    Term powerOfTwo(Term shifted) {
        return () -> {
            shifted.push();
            toBits();
            withBits("ADD", ASSOCIATIVE, BIAS);
            withBits("LSHL", BINARY, MANTISSA_BITS);
            toNumbers();
        };
    }

    /** The k for which a normal positive number is {@code 2^k m} with m from the root of one half to that of two. */
    Term exponent(Term x) {
        Term number = () -> {
            x.push();
            toBits();
            withBits("ADD", ASSOCIATIVE, -ROOT_OF_HALF);
            withBits("ASHR", BINARY, MANTISSA_BITS);
            withBits("ADD", ASSOCIATIVE, Double.doubleToRawLongBits(WHOLE));
            toNumbers();
        };
        return subtract(number, number(WHOLE));
    }

    /** The m that belongs to {@link #exponent}. */
    Term mantissa(Term x) {
        return () -> {
            x.push();
            toBits();
            x.push();
            toBits();
            withBits("ADD", ASSOCIATIVE, -ROOT_OF_HALF);
            withBits("AND", ASSOCIATIVE, EXPONENT);
            code.callVirtual(LONGS, "sub", "(Ljdk/incubator/vector/Vector;)L" + LONGS + ";");
            toNumbers();
        };
    }

    /** One of two terms, by whether a whole number is odd. */
    Term chooseOdd(Term number, Term odd, Term even) {
        Term half = keep(multiply(number, number(0.5)));
        Term rounded = subtract(add(half, number(WHOLE)), number(WHOLE));
        return () -> {
            even.push();
            odd.push();
            half.push();
            vectors.compare("NE", rounded::push);
            vectors.blend();
        };
    }

    /** A value, with the other sign where the last but one bit of a whole number above {@code 1.5 * 2^52} is set. */
    Term negateSecondHalf(Term value, Term shifted) {
        return () -> {
            value.push();
            toBits();
            shifted.push();
            toBits();
            withBits("LSHL", BINARY, Long.SIZE - 2);
            withBits("AND", ASSOCIATIVE, Long.MIN_VALUE);
            code.pushStatic(OPERATORS, "XOR", ASSOCIATIVE);
            code.op(Opcodes.SWAP);
            code.callVirtual(LONGS, "lanewise", "(" + BINARY + "Ljdk/incubator/vector/Vector;)L" + LONGS + ";");
            toNumbers();
        };
    }

    private void toBits() {
        code.callVirtual(VectorApi.DOUBLES, "reinterpretAsLongs", "()L" + LONGS + ";");
    }

    private void toNumbers() {
        code.callVirtual(LONGS, "reinterpretAsDoubles", "()L" + VectorApi.DOUBLES + ";");
    }

    private void withBits(String operator, String type, long bits) {
        code.pushStatic(OPERATORS, operator, type);
        code.pushLong(bits);
        code.callVirtual(LONGS, "lanewise", "(" + BINARY + "J)L" + LONGS + ";");
    }
}
