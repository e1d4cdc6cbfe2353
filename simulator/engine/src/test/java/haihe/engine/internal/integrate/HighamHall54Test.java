package haihe.engine.internal.integrate;

final class HighamHall54Test extends AdaptiveContract {

    HighamHall54Test() {
        super(Method.of(Scheme.HIGHAM_HALL_54), 50);
    }
}
