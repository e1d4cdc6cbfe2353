package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {

    /** The three vectors for 10 rounds in the file kat_vectors of the Random123 distribution, version 1.14. */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void givesThePublishedBlocks(String counter, String key, String block) {
        long low = pair(counter, 0);
        long high = pair(counter, 2);
        assertThat(Philox.low(low, high, pair(key, 0))).isEqualTo(pair(block, 0));
        assertThat(Philox.high(low, high, pair(key, 0))).isEqualTo(pair(block, 2));
    }

    private static long pair(String words, int first) {
        String[] each = words.split(" ");
        return Philox.pack(Integer.parseUnsignedInt(each[first], 16), Integer.parseUnsignedInt(each[first + 1], 16));
    }
}
