/**
 * How a screen comes back when its line breaks: jittered, so that an office does not return in one instant, and never
 * more than a second apart, so that whoever is called meanwhile hears it within a second of the link's return.
 */
export const RECONNECTING = { reconnectionDelay: 400, reconnectionDelayMax: 600, timeout: 5_000 } as const
