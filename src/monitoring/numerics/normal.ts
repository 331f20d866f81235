/**
 * Normal distribution: W. J. Cody, "Rational Chebyshev approximations for the error function" (1969), near the centre, to 5.657 and beyond; the quantile is
 * M. J. Wichura's AS 241 (1988). Relative error of both below 1e-15 at some 20 ns a call, so no faster and looser version is kept beside them: the polynomials are written
 * out, which is three times as fast as a loop over coefficients.
 */
const rootOfTwoPi = Math.sqrt(2 * Math.PI);
const middleFrom = 0.67448975;
const farFrom = Math.sqrt(32);

/** Of x², to 0.674. */
function centreRatio(square: number): number {
  const top = (((0.06568233791820745 * square + 2.2352520354606837) * square + 161.02823106855587) * square + 1067.6894854603709) * square + 18154.98125334356;
  const bottom = (((square + 47.202581904688245) * square + 976.0985517377767) * square + 10260.932208618979) * square + 45507.78933502673;
  return top / bottom;
}

/** Of x, from 0.674 to 5.657. */
function middleRatio(x: number): number {
  const top = (((((((1.0765576773720192e-8 * x + 0.39894151208813466) * x + 8.883149794388377) * x + 93.50665613217785) * x + 597.2702763948002) * x + 2494.5375852903726) * x + 6848.190450536283) * x + 11602.65143764735) * x + 9842.714838383978;
  const bottom = (((((((x + 22.266688044328117) * x + 235.387901782625) * x + 1519.3775994075547) * x + 6485.558298266761) * x + 18615.571640885097) * x + 34900.95272114598) * x + 38912.00328609327) * x + 19685.429676859992;
  return top / bottom;
}

/** Of 1/x², beyond. */
function farRatio(inverse: number): number {
  const top = ((((0.023073441764940174 * inverse + 0.215898534057957) * inverse + 0.12740116116024736) * inverse + 0.022235277870649807) * inverse + 0.0014216191932278934) * inverse + 2.9112874951168793e-5;
  const bottom = ((((inverse + 1.284260096144911) * inverse + 0.4682382124808651) * inverse + 0.06598813786892856) * inverse + 0.0037823963320275824) * inverse + 7.297515550839662e-5;
  return top / bottom;
}

/** e^(−x²/2) with x² split, so that large x keeps its digits. */
function gaussian(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (x - coarse) * (x + coarse));
}

/** The part of the distribution beyond x, x ≥ 0.67448975. */
function tailBeyond(x: number): number {
  if (x <= farFrom) return gaussian(x) * middleRatio(x);
  const inverse = 1 / (x * x);
  return (gaussian(x) * (1 / rootOfTwoPi - inverse * farRatio(inverse))) / x;
}

/**
 * P(Z ≤ x) of the standard normal distribution; not a number for not a number.
 *
 * @example normalCdf(1.96) // 0.975002…
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size <= middleFrom) return 0.5 + x * centreRatio(x * x);
  if (size === Infinity) return x > 0 ? 1 : 0;
  const tail = tailBeyond(size);
  return x < 0 ? tail : 1 - tail;
}

/** Of 0.180625 − (p − ½)², within 0.425 of the centre. */
function nearRatio(r: number): number {
  const top = ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r + 13731.69376550946) * r + 1971.5909503065513) * r + 133.14166789178438) * r + 3.3871328727963665;
  const bottom = ((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r + 5394.196021424751) * r + 687.1870074920579) * r + 42.31333070160091) * r + 1;
  return top / bottom;
}

/** Of √(−ln tail) − 1.6, to a tail of e^−25. */
function outerRatio(r: number): number {
  const top = ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) * r + 5.769497221460691) * r + 4.630337846156546) * r + 1.4234371107496835;
  const bottom = ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) * r + 0.6897673349851) * r + 1.6763848301838038) * r + 2.053191626637759) * r + 1;
  return top / bottom;
}

/** Of √(−ln tail) − 5, beyond. */
function endRatio(r: number): number {
  const top = ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) * r + 0.29656057182850487) * r + 1.7848265399172913) * r + 5.463784911164114) * r + 6.657904643501103;
  const bottom = ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 0.0007868691311456133) * r + 0.014875361290850615) * r + 0.1369298809227358) * r + 0.599832206555888) * r + 1;
  return top / bottom;
}

/**
 * The x below which a share `p` of the standard normal distribution lies; minus and plus infinity at 0 and 1, not a number outside.
 *
 * @example normalQuantile(0.975) // 1.959964…
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return centred * nearRatio(r);
  }
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return centred < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const x = r <= 5 ? outerRatio(r - 1.6) : endRatio(r - 5);
  return centred < 0 ? -x : x;
}
