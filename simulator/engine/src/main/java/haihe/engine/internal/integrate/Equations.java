package haihe.engine.internal.integrate;

import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.SecondaryODE;

/** The system as Hipparchus wants it: stocks as the primary state, integrals of flows beside them, without control. */
final class Equations implements OrdinaryDifferentialEquation {

    private final DynamicSystem system;
    private final Interior interior = new Interior();
    private final ExpandableODE expanded;

    Equations(DynamicSystem system) {
        this.system = system;
        this.expanded = new ExpandableODE(this);
        if (system.flows().size() > 0) {
            expanded.addSecondaryEquations(new Integrals(system));
        }
    }

    /** The equations over a stretch of time without jumps. */
    ExpandableODE between(double begin, double end) {
        interior.between(begin, end);
        return expanded;
    }

    @Override
    public int getDimension() {
        return system.stocks();
    }

    @Override
    public double[] computeDerivatives(double time, double[] stocks) {
        system.writeStocks(stocks);
        system.evaluateStage(interior.nearest(time));
        double[] rates = new double[system.stocks()];
        System.arraycopy(system.values(), system.firstRate(), rates, 0, rates.length);
        return rates;
    }

    /** The flows, which the evaluation of the rates has just computed. */
    private static final class Integrals implements SecondaryODE {

        private final DynamicSystem system;

        Integrals(DynamicSystem system) {
            this.system = system;
        }

        @Override
        public int getDimension() {
            return system.flows().size();
        }

        @Override
        public double[] computeDerivatives(double time, double[] stocks, double[] rates, double[] integrals) {
            double[] flows = new double[system.flows().size()];
            system.flows().read(system.values(), flows, 0);
            return flows;
        }
    }
}
