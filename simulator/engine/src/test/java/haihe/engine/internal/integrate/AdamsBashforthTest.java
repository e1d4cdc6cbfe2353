package haihe.engine.internal.integrate;

final class AdamsBashforthTest extends AdaptiveContract {

    AdamsBashforthTest() {
        // order 4 takes thousands of steps at the tightest tolerance, whose errors add up
        super(Method.of(Scheme.ADAMS_BASHFORTH), 1000);
    }
}
