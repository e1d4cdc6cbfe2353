package haihe.model.io.fuzz;

class VensimFuzzIT extends VensimFuzzTest {

    @Override
    int files() {
        return 20_000;
    }
}
