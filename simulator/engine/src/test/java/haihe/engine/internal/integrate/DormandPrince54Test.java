package haihe.engine.internal.integrate;

final class DormandPrince54Test extends AdaptiveContract {

    DormandPrince54Test() {
        super(Scheme.DORMAND_PRINCE_54, 100);
    }
}
