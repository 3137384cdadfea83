import type { IncomingMessage } from 'node:http'
import type { CookieOptions, Response } from 'express'
import { SESSION_MS } from './sessions.ts'

/** Under TLS the name itself forbids other hosts and plain HTTP to set it. */
const cookieName = (secure: boolean): string => (secure ? '__Host-parter' : 'parter')

const optionsOf = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' })

export function setCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(cookieName(secure), token, { ...optionsOf(secure), maxAge: SESSION_MS })
}

export function clearCookie(response: Response, secure: boolean): void {
  response.clearCookie(cookieName(secure), optionsOf(secure))
}

export function tokenOf(request: IncomingMessage, secure: boolean): string | undefined {
  const start = `${cookieName(secure)}=`
  const found = request.headers.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
  const token = found?.slice(start.length)
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
}
