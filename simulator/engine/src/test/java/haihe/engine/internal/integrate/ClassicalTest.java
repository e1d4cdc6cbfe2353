package haihe.engine.internal.integrate;

final class ClassicalTest extends FixedStepContract {

    ClassicalTest() {
        super(FixedStep.Formula.CLASSICAL, 4);
    }
}
