package haihe.engine.internal.integrate;

import haihe.engine.internal.integrate.embedded.Tsitouras54;

final class Tsitouras54Test extends AdaptiveContract {

    Tsitouras54Test() {
        super(Method.of(Tsitouras54::new), 100);
    }
}
