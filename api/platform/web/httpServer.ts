import {
  createServer as createPlainServer,
  type Server as HttpServer,
  IncomingMessage,
  ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Express } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '../../../models/domain/clock.ts'
import { type CertificateFiles, followCertificate, readPair, servedWith } from './certificate.ts'

interface HttpServerDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly tls: CertificateFiles | undefined
}

/** Whoever takes longer to say what they want is cut off: slow requests must not hold the sockets. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 }
const HANDSHAKE_MS = 10_000

/** The server that listens: HTTPS when the office has a certificate, plain HTTP otherwise. */
export function createHttpServer({ clock, log, tls }: HttpServerDeps, web: Express) {
  const options = { ...LIMITS, ...kindsFor(web) }
  if (!tls) return served(createPlainServer(options, web))
  const pair = readPair(tls)
  const server = createTlsServer({ ...options, handshakeTimeout: HANDSHAKE_MS, ...servedWith(pair) }, web)
  return served(server, followCertificate({ server, files: tls, clock, log }, pair))
}

const served = (http: HttpServer, certificate?: ReturnType<typeof followCertificate>) => ({ http, certificate })

/**
 * Express gives all that comes another prototype, which makes each request and each answer an object of a kind of its own:
 * whoever reads a field of one, Node itself included, looks for it anew. Made with that prototype they are all alike.
 */
function kindsFor(web: Express) {
  class Asked extends IncomingMessage {}
  class Answer extends ServerResponse<Asked> {}
  Object.setPrototypeOf(Asked.prototype, web.request)
  Object.setPrototypeOf(Answer.prototype, web.response)
  Object.assign(web, { request: Asked.prototype, response: Answer.prototype })
  return { IncomingMessage: Asked, ServerResponse: Answer }
}
