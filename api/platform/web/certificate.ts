import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext, DEFAULT_CIPHERS, type Server as TlsServer } from 'node:tls'
import type { Logger } from 'pino'
import { type Clock, seconds } from '../../../models/domain/clock.ts'
import { type Repetition, repeatEvery } from '../repeatEvery.ts'

/** Where the office keeps its certificate (with the chain) and its private key, both in PEM. */
export interface CertificateFiles {
  readonly cert: string
  readonly key: string
}

export interface Pair {
  readonly cert: Buffer
  readonly key: Buffer
  readonly digest: string
}

/** Looked at, not watched: renewals replace files and links in ways that watching misses on one system or another. */
const LOOK_EVERY_MS = seconds(10)

/** Without forward secrecy whoever steals the key later reads what was said before. TLS 1.3 has nothing else. */
const CIPHERS = `${DEFAULT_CIPHERS}:!kRSA`

/** What a server speaks with; all of it again with every renewal. */
export const servedWith = ({ cert, key }: Pair) => ({ cert, key, ciphers: CIPHERS, minVersion: 'TLSv1.2' as const })

/** Reads the pair and proves that it can be served. Throws one sentence that names the settings and what is wrong. */
export function readPair(files: CertificateFiles): Pair {
  const cert = readPart('TLS_CERT', files.cert)
  const key = readPart('TLS_KEY', files.key)
  const digest = createHash('sha256').update(cert).update('\n').update(key).digest('base64url')
  try {
    createSecureContext({ cert, key })
    const fits = new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))
    if (!fits) throw new Error('the key does not belong to the certificate')
  } catch (error) {
    throw new Error(`TLS_CERT and TLS_KEY cannot be used together: ${reasonOf(error)}`, { cause: error })
  }
  return { cert, key, digest }
}

interface CertificateDeps {
  readonly server: TlsServer
  readonly files: CertificateFiles
  readonly clock: Clock
  readonly log: Logger
}

/**
 * Takes a renewed certificate without a restart: connections that stand keep the old one, new ones get the new. A pair
 * that is half-written or broken changes nothing and is an alarm, once for each broken state.
 */
export function followCertificate({ server, files, clock, log }: CertificateDeps, served: Pair): Repetition {
  let { digest } = served
  let trouble = ''
  return repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed: 'the certificate could not be looked at', go: look })

  function look(): void {
    try {
      const pair = readPair(files)
      if (pair.digest !== digest) {
        server.setSecureContext(servedWith(pair))
        log.info('the certificate was renewed')
      }
      digest = pair.digest
      trouble = ''
    } catch (error) {
      const reason = reasonOf(error)
      if (reason !== trouble) log.error({ err: error }, 'the new certificate cannot be used; the old one stays')
      trouble = reason
    }
  }
}

function readPart(setting: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Error(`${setting} names a file that cannot be read: ${reasonOf(error)}`, { cause: error })
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
