package haihe.engine.internal.integrate;

final class DormandPrince54Test extends AdaptiveContract {

    DormandPrince54Test() {
        super(Method.of(Scheme.DORMAND_PRINCE_54), 100);
    }
}
