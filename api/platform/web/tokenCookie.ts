import type { IncomingMessage } from 'node:http'
import type { CookieOptions, Response } from 'express'
import { hours } from '../../../models/domain/clock.ts'

/** A cookie that carries one opaque token, and nothing a script of the page could read. */
export interface TokenCookie {
  set(response: Response, token: string, secure: boolean): void
  clear(response: Response, secure: boolean): void
  tokenOf(request: IncomingMessage, secure: boolean): string | undefined
}

export function tokenCookie(name: string, maxAge: number): TokenCookie {
  // Under TLS the name itself forbids other hosts and plain HTTP to set it.
  const nameOf = (secure: boolean): string => (secure ? `__Host-${name}` : name)
  const optionsOf = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' })
  return {
    set(response, token, secure) {
      response.cookie(nameOf(secure), token, { ...optionsOf(secure), maxAge })
    },

    clear(response, secure) {
      response.clearCookie(nameOf(secure), optionsOf(secure))
    },

    tokenOf(request, secure) {
      const start = `${nameOf(secure)}=`
      const found = request.headers.cookie
        ?.split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(start))
      const token = found?.slice(start.length)
      return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
    },
  }
}

/** Nobody stays signed in for longer. */
export const SESSION_MS = hours(12)

/** Somebody's sign-in. */
export const { set: setCookie, clear: clearCookie, tokenOf } = tokenCookie('parter', SESSION_MS)
