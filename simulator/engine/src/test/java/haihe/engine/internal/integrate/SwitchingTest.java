package haihe.engine.internal.integrate;

import haihe.engine.internal.integrate.stiff.Switching;

final class SwitchingTest extends AdaptiveContract {

    SwitchingTest() {
        super(Method.of(SwitchingTest::withDifferences), 100);
    }

    static Switching withDifferences(RightHandSide equations, Tolerance tolerance) {
        return new Switching(equations, () -> Rosenbrock54Test.differences(equations, tolerance), tolerance);
    }
}
