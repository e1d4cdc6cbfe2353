package haihe.engine.internal.integrate;

final class AdamsMoultonTest extends AdaptiveContract {

    AdamsMoultonTest() {
        super(Scheme.ADAMS_MOULTON, 50);
    }
}
