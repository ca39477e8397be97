/** The switch by which the system starts Lectern at login. */
export const STARTED_AT_LOGIN = 'started-at-login';
