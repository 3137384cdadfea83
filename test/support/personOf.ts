import type { ConnectionAuth } from '../../models/wire/person.ts'
import type { Me } from '../../models/wire/views.ts'

const asked = new Map<string, Promise<string>>()

/** For whom a page with this cookie speaks, as it finds out when it opens: asked once, as a page does. */
export function personOf(url: string, cookie: string): Promise<string> {
  const known = asked.get(cookie) ?? whoAmI(url, cookie)
  asked.set(cookie, known)
  return known
}

/** What a page says when it opens a connection. */
export const authOf =
  (url: string, cookie: string) =>
  (say: (auth: Partial<ConnectionAuth>) => void): void =>
    void personOf(url, cookie).then(
      (person) => say({ person }),
      () => say({}),
    )

async function whoAmI(url: string, cookie: string): Promise<string> {
  const me = await fetch(`${url}/api/session`, { headers: { cookie } })
  return ((await me.json()) as Me).person.id
}
