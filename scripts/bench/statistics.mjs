/** The middle of the samples; of an even number, the mean of the two in the middle. */
export function median(samples) {
  if (samples.length === 0) throw new RangeError('there is no median of nothing');
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The sample that so large a share of all samples does not exceed: 0.95 for the 95th percentile (the
 * nearest-rank method).
 * @param {number[]} samples
 * @param {number} share
 */
export function percentile(samples, share) {
  if (samples.length === 0) throw new RangeError('there is no percentile of nothing');
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The smallest and the largest sample. */
export const range = (samples) => [Math.min(...samples), Math.max(...samples)];

/** How many times the median of `samples` is that of `reference`. */
export const ratioOf = (samples, reference) => median(samples) / median(reference);

/**
 * The median of the ratios round by round. What slowed a whole round down falls out of it, so it
 * tells whether the ratio of the medians was an accident of when the machine was busy.
 */
export function pairedRatio(samples, reference) {
  if (samples.length !== reference.length) throw new RangeError('pairs need as many of each');
  return median(samples.map((sample, round) => sample / reference[round]));
}

/** By how much two things that should be alike differ: 0.1 for a ratio of 1.1, and of 1/1.1. */
export const offBy = (ratio) => Math.max(ratio, 1 / ratio) - 1;
