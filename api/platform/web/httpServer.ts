import { createServer as createPlainServer, type Server as HttpServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Logger } from 'pino'
import type { Clock } from '../../../models/domain/clock.ts'
import { type CertificateFiles, followCertificate, readPair, servedWith } from './certificate.ts'

interface HttpServerDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly tls: CertificateFiles | undefined
}

/** Whoever takes longer to say what they want is cut off: slow requests must not hold the sockets. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000 }
const HANDSHAKE_MS = 10_000

/** The server that listens: HTTPS when the office has a certificate, plain HTTP otherwise. */
export function createHttpServer({ clock, log, tls }: HttpServerDeps, web: RequestListener) {
  if (!tls) return { http: createPlainServer(LIMITS, web), certificate: undefined }
  const pair = readPair(tls)
  const server = createTlsServer({ ...LIMITS, handshakeTimeout: HANDSHAKE_MS, ...servedWith(pair) }, web)
  const http: HttpServer = server
  return { http, certificate: followCertificate({ server, files: tls, clock, log }, pair) }
}
