import { randomUUID } from 'node:crypto'
import { PERSON_HEADER } from '../../../models/wire/person.ts'
import type { ErrorView, Me } from '../../../models/wire/views.ts'
import { type Exchanged, exchange } from '../../support/exchange.ts'
import type { OfficePerson } from '../../support/officePerson.ts'

export interface Said extends Exchanged {
  /** What a refusal says; everything is missing when it was none. */
  readonly body: Partial<ErrorView> & { readonly [field: string]: unknown }
}

interface Words {
  /** A string goes as it is, everything else as JSON. */
  readonly body?: unknown
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Whose each cookie is: a page that has signed in names that person in all it says. */
const people = new Map<string, string>()

/** A browser, or what pretends to be one: sends exactly what a test tells it to, with a fresh key for every order. */
export async function say(
  url: string,
  method: string,
  path: string,
  { body, cookie, headers }: Words = {},
): Promise<Said> {
  const answer = await exchange(
    new URL(url + path),
    {
      method: method.toUpperCase(),
      headers: {
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === undefined ? {} : { cookie }),
        ...namedBy(cookie),
        ...headers,
      },
    },
    typeof body === 'string' ? body : JSON.stringify(body),
  )
  const isJson = answer.headers.get('content-type')?.includes('json') === true
  const said: Said = { ...answer, body: isJson ? JSON.parse(answer.text) : {} }
  remember(said)
  return said
}

function namedBy(cookie = ''): Record<string, string> {
  const person = people.get(cookie)
  return person === undefined ? {} : { [PERSON_HEADER]: person }
}

/** What a sign-in answers says who it is. */
function remember({ headers, body }: Said): void {
  const cookie = headers.getSetCookie()[0]?.split(';')[0]
  const { person } = body as Partial<Me>
  if (cookie !== undefined && person) people.set(cookie, person.id)
}

/** Signs in and brings the cookie. */
export async function cookieOf(url: string, login: string, password: string, device = 'a test'): Promise<string> {
  const body = { login: login.toLowerCase(), password }
  const reply = await say(url, 'POST', '/api/session', { body, headers: { 'user-agent': device } })
  if (reply.status !== 200) throw new Error(`${login} could not sign in: ${reply.status} ${reply.text}`)
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** The same cookie with another token: a made-up one. */
export const withToken = (cookie: string, token = 'A'.repeat(43)): string => `${cookie.split('=')[0]}=${token}`

/** Pages that a test without interest in them has caused. */
export function hearNothing(...people: readonly OfficePerson[]): void {
  for (const person of people) person.unexpectedPages()
}
