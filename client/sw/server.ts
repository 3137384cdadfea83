import { DEFAULT_LANGUAGE, type Language } from '../../models/domain/directory/directory.ts'
import { PERSON_HEADER } from '../../models/wire/person.ts'

const PATIENCE_MS = 4_000
/** A press allows a window to be opened for a few seconds only: two tries, then the person is told. */
const TRIES = 2

interface Sent {
  /** In whose name: refused when the browser has become somebody else's. */
  readonly personId: string
  readonly language?: Language
  /** A repeat with the same key is done once. */
  readonly key?: string
}

/** One order to the office; undefined: no answer. */
export async function post(
  path: string,
  body: unknown,
  { personId, language = DEFAULT_LANGUAGE, key }: Sent,
): Promise<Response | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await fetch(`/api${path}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          Accept: 'application/json',
          'Accept-Language': language,
          'Content-Type': 'application/json',
          [PERSON_HEADER]: personId,
          ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
    } catch {
      // Tried again, or told.
    }
  }
  return undefined
}

/** What an answer says, or undefined where it is not what it should be. */
export async function bodyOf<T>(response: Response | undefined): Promise<T | undefined> {
  try {
    return (await response?.json()) as T
  } catch {
    return undefined
  }
}

export async function get<T>(path: string): Promise<T | undefined> {
  try {
    const asked = { credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE_MS) } as const
    const response = await fetch(`/api${path}`, asked)
    return response.ok ? await bodyOf<T>(response) : undefined
  } catch {
    return undefined
  }
}
