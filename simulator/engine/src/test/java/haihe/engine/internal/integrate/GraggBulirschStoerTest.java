package haihe.engine.internal.integrate;

final class GraggBulirschStoerTest extends AdaptiveContract {

    GraggBulirschStoerTest() {
        super(Method.of(Scheme.GRAGG_BULIRSCH_STOER), 50);
    }
}
