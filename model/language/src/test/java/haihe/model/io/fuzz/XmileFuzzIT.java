package haihe.model.io.fuzz;

class XmileFuzzIT extends XmileFuzzTest {

    @Override
    int files() {
        return 20_000;
    }
}
