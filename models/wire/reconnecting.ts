/**
 * How a screen comes back when its connection breaks. Jittered, so that an office does not return in one instant. Never
 * more than a second apart: whoever is called meanwhile hears it within a second of the link's return.
 */
export const RECONNECTING = { reconnectionDelay: 400, reconnectionDelayMax: 600, timeout: 5_000 } as const
