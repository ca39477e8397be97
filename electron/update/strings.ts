/** Texts that are shown before there is a window. */
export const strings = {
  title: 'Lectern',
  goBack: (version: string, before: string, profile: string) => ({
    message: `Lectern ${version} did not start, twice.`,
    detail: `Lectern can go back to ${before}, which it has kept. Your system may ask for a password. Your library is not touched; it lies in ${profile}.`,
    yes: `Go back to ${before}`,
    tryAgain: `Try ${version} again`,
    quit: 'Quit',
  }),
  noWayBack: (version: string, profile: string, why?: string) => ({
    message: `Lectern ${version} did not start, twice.`,
    detail: `${why ?? 'There is no earlier version that it could go back to.'} Your library is not touched; it lies in ${profile}. If it does not start again, install another version: your library will be there.`,
    tryAgain: 'Start anyway',
    quit: 'Quit',
  }),
};
