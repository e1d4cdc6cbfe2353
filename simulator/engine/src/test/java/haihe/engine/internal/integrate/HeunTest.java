package haihe.engine.internal.integrate;

final class HeunTest extends FixedStepContract {

    HeunTest() {
        super(FixedStep.Formula.HEUN, 2);
    }
}
