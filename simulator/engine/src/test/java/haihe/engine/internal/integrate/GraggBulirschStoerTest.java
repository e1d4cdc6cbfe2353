package haihe.engine.internal.integrate;

final class GraggBulirschStoerTest extends AdaptiveContract {

    GraggBulirschStoerTest() {
        super(Scheme.GRAGG_BULIRSCH_STOER, 50);
    }
}
