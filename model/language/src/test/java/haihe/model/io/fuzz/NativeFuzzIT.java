package haihe.model.io.fuzz;

class NativeFuzzIT extends NativeFuzzTest {

    @Override
    int files() {
        return 20_000;
    }
}
