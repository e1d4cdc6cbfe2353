package haihe.engine.internal.integrate.embedded;

/**
 * The coefficients of the Runge-Kutta pair 5(4) with seven stages, the last of which is the first of the next step, of
 * Ch. Tsitouras, Runge-Kutta pairs of order 5(4) satisfying only the first column simplifying assumption, Computers and
 * Mathematics with Applications 62 (2011) 770-775. The weights of the result are the last row of {@code A}.
 */
final class TsitourasCoefficients {

    static final double C2 = 0.161;
    static final double C3 = 0.327;
    static final double C4 = 0.9;
    static final double C5 = 0.9800255409045097;

    static final double A21 = C2;
    static final double A31 = -0.008480655492356989;
    static final double A32 = 0.335480655492357;
    static final double A41 = 2.8971530571054935;
    static final double A42 = -6.359448489975075;
    static final double A43 = 4.3622954328695815;
    static final double A51 = 5.325864828439257;
    static final double A52 = -11.748883564062828;
    static final double A53 = 7.4955393428898365;
    static final double A54 = -0.09249506636175525;
    static final double A61 = 5.86145544294642;
    static final double A62 = -12.92096931784711;
    static final double A63 = 8.159367898576159;
    static final double A64 = -0.071584973281401;
    static final double A65 = -0.028269050394068383;
    static final double A71 = 0.09646076681806523;
    static final double A72 = 0.01;
    static final double A73 = 0.4798896504144996;
    static final double A74 = 1.379008574103742;
    static final double A75 = -3.290069515436081;
    static final double A76 = 2.324710524099774;

    /** Weights of the result of order 5 less those of order 4: the error estimate. */
    static final double E1 = -0.00178001105222577714;

    static final double E2 = -0.0008164344596567469;
    static final double E3 = 0.007880878010261995;
    static final double E4 = -0.1447110071732629;
    static final double E5 = 0.5823571654525552;
    static final double E6 = -0.45808210592918697;
    static final double E7 = 1.0 / 66;

    /**
     * The weights within a step, polynomials of order 4 in its part {@code x}: row {@code i} holds the coefficients of
     * {@code x, x^2, x^3, x^4} of stage {@code i + 1}.
     */
    static final double[][] WITHIN = {
        {1, -2.763706197274826, 2.9132554618219126, -1.0530884977290216},
        {0, 0.1317, -0.2234, 0.1017},
        {0, 3.9302962368947516, -5.941033872131505, 2.490627285651253},
        {0, -12.411077166933676, 30.33818863028232, -16.548102889244902},
        {0, 37.50931341651104, -88.1789048947664, 47.37952196281928},
        {0, -27.896526289197286, 65.09189467479366, -34.87065786149661},
        {0, 1.5, -4, 2.5},
    };

    private TsitourasCoefficients() {}
}
