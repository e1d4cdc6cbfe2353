package haihe.engine.internal.integrate.embedded;

import java.util.List;

/**
 * The conditions that weights of a Runge-Kutta method meet up to an order: J. C. Butcher, Numerical methods for ordinary
 * differential equations (2016), section 31, one for every rooted tree of five vertices at most.
 */
final class OrderConditions {

    private final List<Vector> rows;
    private final Vector nodes;

    /**
     * @param rows the coefficients of every stage
     * @param nodes where the stages are
     */
    OrderConditions(List<Vector> rows, Vector nodes) {
        this.rows = rows;
        this.nodes = nodes;
    }

    /**
     * A rooted tree.
     *
     * @param order its number of vertices
     * @param weight its elementary weight for every stage
     * @param density what the weighted sum must be the reciprocal of
     */
    record Tree(int order, Vector weight, int density) {}

    private Vector through(Vector weight) {
        return weight.under(rows);
    }

    List<Tree> trees() {
        Vector one = Vector.of(nodes.numbers().stream().mapToDouble(each -> 1).toArray());
        Vector c = nodes;
        Vector cc = c.times(c);
        Vector ccc = cc.times(c);
        Vector ac = through(c);
        return List.of(
                new Tree(1, one, 1),
                new Tree(2, c, 2),
                new Tree(3, cc, 3),
                new Tree(3, ac, 6),
                new Tree(4, ccc, 4),
                new Tree(4, c.times(ac), 8),
                new Tree(4, through(cc), 12),
                new Tree(4, through(ac), 24),
                new Tree(5, ccc.times(c), 5),
                new Tree(5, cc.times(ac), 10),
                new Tree(5, c.times(through(cc)), 15),
                new Tree(5, c.times(through(ac)), 30),
                new Tree(5, ac.times(ac), 20),
                new Tree(5, through(ccc), 20),
                new Tree(5, through(c.times(ac)), 40),
                new Tree(5, through(through(cc)), 60),
                new Tree(5, through(through(ac)), 120));
    }
}
