import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Headers of every response, errors included. Only our own scripts and styles run. `upgrade-insecure-requests` is for
 * TLS alone: on plain HTTP at an office's address it would blank the page.
 */
export function securityHeaders(secure: boolean): RequestHandler {
  const all = headersBy(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          fontSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
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
    }),
  )
  return (_request, response, next) => {
    for (const [name, value] of all) response.setHeader(name, value)
    next()
  }
}

type Header = readonly [name: string, value: string]

/** They are the same for every answer, so they are made once. */
function headersBy(middleware: ReturnType<typeof helmet>): readonly Header[] {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  middleware(response.req, response, (fault) => {
    if (fault) throw fault
  })
  return Object.entries(response.getHeaders()).map(([name, value]): Header => [name, String(value)])
}

/** What people ask the server stays in no cache, neither the browser's nor a proxy's. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
