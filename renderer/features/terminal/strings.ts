/** What the terminal is told by the page. */
export const strings = {
  badQuery: ({ message, at }: { message: string; at: number }) =>
    `The query cannot be read at character ${at + 1}: ${message}`,
};
