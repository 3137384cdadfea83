import type { ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import helmet, { type HelmetOptions } from 'helmet'

/**
 * Headers of every response, errors included. Only our own scripts and styles run. `upgrade-insecure-requests` is for
 * TLS alone: on plain HTTP at an office's address it would blank the page.
 */
export function securityHeaders(secure: boolean): RequestHandler {
  const headers = headersOf(helmet(optionsFor(secure)))
  return (_request, response, next) => {
    // One by one: the handshake of a websocket, too, is answered with them, and has no other way.
    for (const [name, value] of headers) response.setHeader(name, value)
    next()
  }
}

/** They are the same for every response: made once, and not anew by a dozen functions for each. */
function headersOf(write: (request: never, response: never, next: () => void) => void): Map<string, string> {
  const headers = new Map<string, string>()
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  }
  write({} as never, response as never, () => undefined)
  return headers
}

function optionsFor(secure: boolean): HelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'no-referrer' },
  }
}

/** What people ask the server stays in no cache, neither the browser's nor a proxy's. */
export function neverStored(_request: unknown, response: Pick<ServerResponse, 'setHeader'>, next: () => void): void {
  response.setHeader('Cache-Control', 'no-store')
  next()
}
