/** The formula that is used if the user sets none. It stays as it is: people know its keys. */
export const DEFAULT_FORMULA_TEXT = 'auth.lower + shorttitle(3,3) + year';
