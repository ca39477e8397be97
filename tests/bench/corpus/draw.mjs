/**
 * A function that draws an index with a chance in proportion to its weight, in the same time
 * however many there are. It is given a number from 0 up to 1. The alias method: M. D. Vose, "A
 * linear algorithm for generating random numbers with a given distribution", 1991.
 * @param {ArrayLike<number>} weights
 * @returns {(chance: number) => number}
 */
export function drawer(weights) {
  const count = weights.length;
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += weights[i];
  const share = Float64Array.from(weights, (weight) => (weight * count) / sum);
  const other = new Uint32Array(count);
  const poor = [];
  const rich = [];
  for (let i = 0; i < count; i += 1) (share[i] < 1 ? poor : rich).push(i);
  while (poor.length > 0 && rich.length > 0) {
    const [low, high] = [poor.pop(), rich[rich.length - 1]];
    // What the poor one lacks of its slot is given by the rich one.
    other[low] = high;
    share[high] -= 1 - share[low];
    if (share[high] < 1) poor.push(rich.pop());
  }
  for (const i of [...poor, ...rich]) share[i] = 1;
  return (chance) => {
    const place = chance * count;
    const slot = Math.floor(place);
    return place - slot < share[slot] ? slot : other[slot];
  };
}

/**
 * The weights of Zipf's law in Mandelbrot's form: 1 / (rank + shift) ** exponent, for ranks from 1.
 * @param {number} count
 * @param {number} shift
 * @param {number} exponent
 */
export const zipf = (count, shift, exponent) =>
  Float64Array.from({ length: count }, (_, i) => (i + 1 + shift) ** -exponent);
