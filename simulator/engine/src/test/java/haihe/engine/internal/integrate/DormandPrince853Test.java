package haihe.engine.internal.integrate;

final class DormandPrince853Test extends AdaptiveContract {

    DormandPrince853Test() {
        // its steps are long, and the polynomial between their ends, which has order 7, is not under control
        super(Method.of(Scheme.DORMAND_PRINCE_853), 1000);
    }
}
