package haihe.model.io.internal.writing;

import haihe.model.Loop;

/**
 * How the subscripts of a loop of an array function are written.
 *
 * @param loop the loop
 * @param named by the name of its range; otherwise {@code *} or from an element to another
 * @param banged with an exclamation mark behind the name
 */
record LoopStyle(Loop loop, boolean named, boolean banged) {

    String name() {
        return Spelling.name(loop.range().name()) + (banged ? "!" : "");
    }
}
