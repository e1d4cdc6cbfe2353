package haihe.engine.internal.integrate.embedded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers, one for each stage, computed with exactly. */
record Vector(List<BigDecimal> numbers) {

    static Vector of(double... numbers) {
        return new Vector(Arrays.stream(numbers).mapToObj(BigDecimal::new).toList());
    }

    Vector times(Vector other) {
        List<BigDecimal> products = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            products.add(numbers.get(i).multiply(other.numbers.get(i)));
        }
        return new Vector(products);
    }

    BigDecimal dot(Vector other) {
        return times(other).numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rows of numbers, each applied to this. */
    Vector under(List<Vector> rows) {
        return new Vector(rows.stream().map(row -> row.dot(this)).toList());
    }
}
