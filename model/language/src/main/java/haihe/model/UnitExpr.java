package haihe.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A unit of measure as a product of powers of base units; the empty product is the dimensionless unit.
 *
 * <p>Base units have no scale: {@code km} and {@code m} are different units, and a model that mixes them needs a
 * constant in {@code m/km} (XMILE 1.0, section 2.3).
 *
 * @param powers exponent of each base unit by its canonical name; no exponent is 0, and one that differs from a whole
 *     number by rounding alone is that whole number
 */
public record UnitExpr(Map<String, Double> powers) {

    /** The unit of pure numbers. */
    public static final UnitExpr DIMENSIONLESS = new UnitExpr(Map.of());

    /** How far an exponent may be from a whole number by rounding, as after a third of a third power. */
    private static final double ROUNDING = 1e-9;

    public UnitExpr {
        SortedMap<String, Double> copy = new TreeMap<>();
        powers.forEach((base, power) -> {
            double whole = Math.rint(power);
            double exact = Math.abs(power - whole) < ROUNDING ? whole : power;
            if (exact != 0) {
                copy.put(base, exact);
            }
        });
        powers = java.util.Collections.unmodifiableSortedMap(copy);
    }

    /** The base unit with this canonical name. */
    public static UnitExpr base(String name) {
        return new UnitExpr(Map.of(name, 1.0));
    }

    /** The product of two units. */
    public UnitExpr times(UnitExpr other) {
        Map<String, Double> sum = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> sum.merge(base, power, Double::sum));
        return new UnitExpr(sum);
    }

    /** The quotient of two units. */
    public UnitExpr dividedBy(UnitExpr other) {
        return times(other.power(-1));
    }

    /** The unit to a power, which need not be whole. */
    public UnitExpr power(double exponent) {
        return new UnitExpr(powers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() * exponent)));
    }

    /** Whether this is the unit of pure numbers. */
    public boolean isDimensionless() {
        return powers.isEmpty();
    }

    /**
     * The unit as an expression, such as {@code km3/year}; {@code 1} if dimensionless. Names with odd signs stand in
     * quotation marks.
     */
    @Override
    public String toString() {
        String above = side(1);
        String below = side(-1);
        if (below.isEmpty()) {
            return above.isEmpty() ? "1" : above;
        }
        return (above.isEmpty() ? "1" : above) + "/" + (below.contains("*") ? "(" + below + ")" : below);
    }

    private String side(int sign) {
        return powers.entrySet().stream()
                .filter(entry -> entry.getValue() * sign > 0)
                .map(entry -> factor(entry.getKey(), entry.getValue() * sign))
                .collect(Collectors.joining("*"));
    }

    /** Whether a letter may stand in the name of a unit that is written without quotation marks. */
    public static boolean isNamePart(int letter) {
        return Character.isLetterOrDigit(letter)
                || "_%\u2030\u00b0".indexOf(letter) >= 0
                || Character.getType(letter) == Character.CURRENCY_SYMBOL
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static String spelled(String base) {
        boolean plain = base.codePoints().allMatch(letter -> isNamePart(letter) || Character.isWhitespace(letter))
                && !Character.isDigit(base.codePointAt(0));
        return plain ? base : "\"" + base + "\"";
    }

    private static String factor(String name, double power) {
        String base = spelled(name);
        if (power == 1) {
            return base;
        }
        String exponent = power == Math.rint(power) ? Long.toString((long) power) : Double.toString(power);
        return base + "^" + exponent;
    }
}
