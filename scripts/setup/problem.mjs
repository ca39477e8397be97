/** Something a person can put right: the message says what is wrong, and then what to do. */
export class Problem extends Error {
  name = 'Problem';
}

/** The shortest true account of an error: its own words and, for a failed request, the cause's. */
export function reasonOf(error) {
  const cause = error?.cause?.code ?? error?.cause?.message;
  const words = (error?.message ?? String(error)).replace(/\.$/, '');
  return cause ? `${words}: ${cause}` : words;
}

/** The beginning of a program's complaint: npm ends some of its own with its whole manual. */
export const firstLines = (text) => text.trim().split('\n').slice(0, 15).join('\n');
