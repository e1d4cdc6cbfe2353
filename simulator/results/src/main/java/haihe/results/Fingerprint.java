package haihe.results;

import haihe.engine.Trajectory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what makes two results the same. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of the column names, the times and every bit of the values (all NaNs count as one), hexadecimal. */
    public static String of(Trajectory trajectory) {
        MessageDigest digest = sha256();
        trajectory.columns().forEach(column -> digest.update((column + "\n").getBytes(StandardCharsets.UTF_8)));
        int columns = trajectory.columns().size();
        ByteBuffer row = ByteBuffer.allocate(8 * (columns + 1));
        for (int i = 0; i < trajectory.size(); i++) {
            row.clear();
            row.putLong(Double.doubleToLongBits(trajectory.time(i)));
            for (int column = 0; column < columns; column++) {
                row.putLong(Double.doubleToLongBits(trajectory.value(i, column)));
            }
            digest.update(row.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
