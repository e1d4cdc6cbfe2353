package haihe.experiment;

import haihe.model.Name;

/** A variable and a region, equal under other spellings of their names. */
record Key(String variable, String region) {

    static Key of(String variable, String region) {
        return new Key(
                Name.of(variable).key(), region.isBlank() ? "" : Name.of(region).key());
    }

    static boolean isSame(String regionA, String regionB) {
        return of("x", regionA).equals(of("x", regionB));
    }
}
