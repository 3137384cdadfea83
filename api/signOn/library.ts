type Library = typeof import('openid-client')

export type { Library }

let loaded: Promise<Library> | undefined

/** Most offices have no provider of sign-ins: what speaks with one is loaded where it is asked. */
export function loadLibrary(): Promise<Library> {
  loaded ??= import('openid-client')
  return loaded
}
