/**
 * Whether the words of a command line may be a command for the terminal, or a wish for help. Knows it
 * by the words alone, and may take a window's start for a command, never a command for a window's
 * start: `readCommandLine` knows better, but needs more than what the first file of the app may load.
 */
export function mayBeCommand(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const orders = end < 0 ? words : words.slice(0, end);
  return orders.some((word) => ['export', 'help', '--help', '-h'].includes(word));
}
