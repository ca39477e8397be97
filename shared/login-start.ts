/** Whether Lectern starts when the user logs in, as the system says; or why that cannot be set. */
export type LoginStart = { kind: 'known'; isOn: boolean } | { kind: 'unavailable'; reason: string };
