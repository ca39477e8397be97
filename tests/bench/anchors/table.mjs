/**
 * The fewest letters to insert, leave out or change for `pattern` to stand in `text`, by the table
 * of the textbook, a cell for each pair of letters: Sellers, J. Algorithms 1(4), 1980.
 * @param {string} text
 * @param {string} pattern
 */
export function fewestErrors(text, pattern) {
  const column = Uint32Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let fewest = pattern.length;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    let diagonal = 0;
    for (let row = 1; row <= pattern.length; row += 1) {
      const change = diagonal + (pattern.charCodeAt(row - 1) === letter ? 0 : 1);
      diagonal = column[row];
      column[row] = Math.min(change, diagonal + 1, column[row - 1] + 1);
    }
    fewest = Math.min(fewest, column[pattern.length]);
  }
  return fewest;
}
