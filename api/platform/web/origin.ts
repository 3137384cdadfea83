import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { Refusal } from '../../../models/domain/errors.ts'
import { CONNECTION_HEADER } from '../../../models/wire/connectionHeader.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a browser sent this from a page of ours. A request without `Origin` does not come from a foreign page;
 * a foreign page cannot leave it out of anything that changes state.
 */
export function isOwnOrigin(request: IncomingMessage, publicOrigin: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (publicOrigin !== undefined && origin === publicOrigin) return true
  return origin === `http://${host}` || origin === `https://${host}`
}

/**
 * The same for a connection. Browsers name the origin of every websocket. When our own page polls, some say only that it
 * is the same origin, and over plain HTTP they say nothing. Then our page sends a header of its own, which no page of
 * another origin can add. Whoever says none of these is no page of ours.
 */
export function isOwnConnection(request: IncomingMessage, publicOrigin: string | undefined): boolean {
  const { origin, 'sec-fetch-site': site, [CONNECTION_HEADER]: header } = request.headers
  const saysWhere = origin !== undefined || site === 'same-origin' || header !== undefined
  return saysWhere && isOwnOrigin(request, publicOrigin)
}

/** No form of another site can send these. */
const BODIES = ['application/json', 'application/octet-stream']

/** State-changing requests come from our own pages, with a body that only they can send. */
export function refuseForeignOrigins(publicOrigin: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (SAFE_METHODS.includes(request.method)) return next()
    if (!isOwnOrigin(request, publicOrigin)) throw new Refusal('foreignOrigin')
    const { 'content-length': length, 'transfer-encoding': chunked } = request.headers
    const hasBody = chunked !== undefined || (length !== undefined && length !== '0')
    if (hasBody && !request.is(BODIES)) throw new Refusal('badInput')
    next()
  }
}
