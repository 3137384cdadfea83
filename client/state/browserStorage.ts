/*
 * What a browser keeps for us. Storage can be switched off or full: then nothing is kept, and everything still works.
 */

export interface BrowserStorage {
  read(key: string): unknown
  write(key: string, value: unknown): void
  forget(key: string): void
}

const PREFIX = 'parter.'

/** On this computer, for everybody who uses it: settings and the telephone list, never what was typed. */
export const computer: BrowserStorage = storageOf(() => localStorage)

/** In this tab, until it is closed: what was typed and not yet saved. */
export const tab: BrowserStorage = storageOf(() => sessionStorage)

function storageOf(storage: () => Storage): BrowserStorage {
  return {
    read(key) {
      try {
        return JSON.parse(storage().getItem(PREFIX + key) ?? 'null') as unknown
      } catch {
        return null
      }
    },
    write(key, value) {
      try {
        storage().setItem(PREFIX + key, JSON.stringify(value))
      } catch {
        // Kept in memory only.
      }
    },
    forget(key) {
      try {
        storage().removeItem(PREFIX + key)
      } catch {
        // It was never there.
      }
    },
  }
}

/** Whoever signs in next in this tab must not find what the last person typed. */
export function forgetTab(): void {
  forgetAll(() => sessionStorage, [])
}

/** A browser that becomes a screen on a wall keeps nothing of the people who used it before, but for these settings. */
export function forgetComputer({ except }: { readonly except: readonly string[] }): void {
  forgetAll(() => localStorage, except)
}

function forgetAll(storage: () => Storage, except: readonly string[]): void {
  try {
    for (const key of Object.keys(storage()))
      if (key.startsWith(PREFIX) && !except.includes(key.slice(PREFIX.length))) storage().removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
