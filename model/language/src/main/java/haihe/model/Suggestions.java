package haihe.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a modeler may have meant by a name that nobody knows. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * The known name nearest to a wanted one by the optimal string alignment distance: the number of letters to insert,
     * delete, replace or swap with their neighbour, case and blanks aside. Of equally near names the first is taken.
     *
     * @return empty if every known name differs in more than a third of the letters
     */
    public static Optional<String> nearest(String wanted, Collection<String> known) {
        if (Name.isBlank(wanted)) {
            return Optional.empty();
        }
        int[] letters = letters(wanted);
        int allowed = Math.max(1, letters.length / 3);
        return known.stream()
                .filter(name -> !Name.isBlank(name))
                .map(name -> new Candidate(name, distance(letters, letters(name), allowed)))
                .filter(candidate -> candidate.distance <= allowed)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    /** The nearest known name as a hint, such as {@code did you mean "coal_cap"?}. */
    public static Optional<String> didYouMean(String wanted, Collection<String> known) {
        return nearest(wanted, known).map(name -> "did you mean \"" + name + "\"?");
    }

    private record Candidate(String name, int distance) {}

    private static int[] letters(String name) {
        return Name.of(name).key().codePoints().toArray();
    }

    private static int distance(int[] a, int[] b, int allowed) {
        if (Math.abs(a.length - b.length) > allowed) {
            return allowed + 1;
        }
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length];
    }
}
