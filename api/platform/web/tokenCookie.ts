import type { IncomingMessage } from 'node:http'
import type { CookieOptions, Response } from 'express'

/** A cookie that carries one opaque token, and nothing a script of the page could read. */
export interface TokenCookie {
  set(response: Response, token: string): void
  clear(response: Response): void
  tokenOf(request: IncomingMessage): string | undefined
}

export function tokenCookie(
  plainName: string,
  { maxAge, secure }: { readonly maxAge: number; readonly secure: boolean },
): TokenCookie {
  // Under TLS the name itself forbids other hosts and plain HTTP to set it.
  const name = secure ? `__Host-${plainName}` : plainName
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' }
  return {
    set(response, token) {
      response.cookie(name, token, { ...options, maxAge })
    },

    clear(response) {
      response.clearCookie(name, options)
    },

    tokenOf(request) {
      const start = `${name}=`
      const found = request.headers.cookie
        ?.split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(start))
      const token = found?.slice(start.length)
      return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
    },
  }
}
