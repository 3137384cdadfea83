import { randomUUID } from 'node:crypto'
import type { ErrorView } from '../../../models/wire/views.ts'
import type { OfficePerson } from '../../support/officePerson.ts'

export interface Said {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** What a refusal says; everything is missing when it was none. */
  readonly body: Partial<ErrorView> & { readonly [field: string]: unknown }
}

interface Words {
  /** A string goes as it is, everything else as JSON. */
  readonly body?: unknown
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A browser, or what pretends to be one: sends exactly what a test tells it to, with a fresh key for every order. */
export async function say(
  url: string,
  method: string,
  path: string,
  { body, cookie, headers }: Words = {},
): Promise<Said> {
  const response = await fetch(url + path, {
    method: method.toUpperCase(),
    redirect: 'manual',
    headers: {
      'idempotency-key': randomUUID(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} }
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
