/** Where versions are that are installed by hand: `homepage` of package.json. */
export const HOME_PAGE = 'https://example.org/lectern';
