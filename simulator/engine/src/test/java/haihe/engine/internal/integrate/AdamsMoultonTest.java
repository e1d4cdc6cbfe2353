package haihe.engine.internal.integrate;

final class AdamsMoultonTest extends AdaptiveContract {

    AdamsMoultonTest() {
        super(Method.of(Scheme.ADAMS_MOULTON), 50);
    }
}
