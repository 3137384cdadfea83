import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { type ConnectionOptions, connect } from 'node:tls'
import { io } from 'socket.io-client'
import { readPair } from '../../api/platform/web/certificate.ts'
import { seconds } from '../../models/domain/clock.ts'
import { hasOpenssl, newCertificate } from '../support/certificates.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'

if (!hasOpenssl) console.warn('*** No openssl program found: the tests of HTTPS were LEFT OUT. ***')
const withOpenssl = hasOpenssl ? describe : describe.skip

withOpenssl('an office with a certificate', () => {
  test('speaks HTTPS: cookies are bound to it, and browsers stay with it', async () => {
    const tls = newCertificate('first')
    const office = await startOffice({ tls, secure: true })
    const page = await ask(office, tls.cert, 'GET', '/api/office')
    expect(page.status).toBe(200)
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000')
    const signedIn = await ask(office, tls.cert, 'POST', '/api/session', { login: 'ewa', password: PASSWORD })
    expect(signedIn.status).toBe(200)
    const [cookie = ''] = signedIn.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^__Host-parter-[0-9a-f]{8}=[\w-]{43};/)
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Domain')
    const line = io(office.baseUrl, {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      ca: readFileSync(tls.cert, 'utf8'),
      auth: { person: 'ewa' },
      extraHeaders: { cookie: cookie.split(';')[0] ?? '', origin: office.baseUrl },
    })
    await new Promise<void>((done, failed) => {
      line.once('connect', () => done())
      line.once('connect_error', failed)
    })
    line.disconnect()
  })

  test('takes a renewed certificate without a restart', async () => {
    const tls = newCertificate('first')
    const office = await startOffice({ tls, secure: true })
    expect(await nameAt(office)).toBe('first')
    renew(tls, newCertificate('second'))
    await office.advance(seconds(10))
    expect(await nameAt(office)).toBe('second')
  })

  test('speaks only so that a stolen key opens nothing that was said before, also after a renewal', async () => {
    const tls = newCertificate('first', 'rsa')
    const office = await startOffice({ tls, secure: true })
    const asked = (ciphers: string) => cipherAt(office, { ciphers, maxVersion: 'TLSv1.2' })
    const forever = ['AES128-GCM-SHA256', 'AES256-SHA', 'AES128-SHA256'].join(':')
    await expect(asked(forever)).rejects.toThrow(/alert handshake failure/)
    expect(await asked('ECDHE-RSA-AES128-GCM-SHA256')).toMatch(/^ECDHE/)
    renew(tls, newCertificate('second', 'rsa'))
    await office.advance(seconds(10))
    expect(await nameAt(office)).toBe('second')
    await expect(asked(forever)).rejects.toThrow(/alert handshake failure/)
    await expect(cipherAt(office, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).rejects.toThrow()
  })

  test.each([
    ['half-written', (tls: Files) => writeFileSync(tls.cert, readFileSync(tls.cert).subarray(0, 200))],
    ['of another key', (tls: Files) => copyFileSync(newCertificate('other').key, tls.key)],
    ['empty', (tls: Files) => writeFileSync(tls.key, '')],
  ])('keeps the old one when the new one is %s, says so once, and takes the next good one', async (_what, spoil) => {
    const tls = newCertificate('first')
    const office = await startOffice({ tls, secure: true, expectErrors: true })
    spoil(tls)
    await office.advance(seconds(30))
    expect(await nameAt(office)).toBe('first')
    expect(office.errorsLogged().filter((line) => line.includes('the old one stays'))).toHaveLength(1)
    renew(tls, newCertificate('second'))
    await office.advance(seconds(10))
    expect(await nameAt(office)).toBe('second')
  })

  test('does not start with a key of another certificate', () => {
    const tls = { cert: newCertificate('first').cert, key: newCertificate('second').key }
    expect(() => readPair(tls)).toThrow(/TLS_CERT and TLS_KEY cannot be used together/)
  })
})

test('an office does not start with a certificate that is not there', () => {
  expect(() => readPair({ cert: 'nowhere.pem', key: 'nowhere.pem' })).toThrow(
    /^TLS_CERT names a file that cannot be read/,
  )
})

interface Files {
  readonly cert: string
  readonly key: string
}

function renew(files: Files, next: Files): void {
  copyFileSync(next.cert, files.cert)
  copyFileSync(next.key, files.key)
}

/** The name in the certificate that a new visitor is shown. */
function nameAt(office: TestOffice): Promise<string> {
  return new Promise((done, failed) => {
    const visitor = connect({ port: Number(new URL(office.baseUrl).port), rejectUnauthorized: false }, () => {
      done(String(visitor.getPeerCertificate().subject.CN))
      visitor.end()
    })
    visitor.once('error', failed)
  })
}

/** What a visitor who speaks only so agrees upon with the office. */
function cipherAt(office: TestOffice, speaks: ConnectionOptions): Promise<string> {
  const port = Number(new URL(office.baseUrl).port)
  return new Promise((done, failed) => {
    const visitor = connect({ port, rejectUnauthorized: false, ...speaks }, () => {
      done(visitor.getCipher().name)
      visitor.end()
    })
    visitor.once('error', failed)
  })
}

function ask(office: TestOffice, cert: string, method: string, path: string, body?: object) {
  return new Promise<{ status: number | undefined; headers: Record<string, string | string[] | undefined> }>(
    (done, failed) => {
      const headers = { origin: office.baseUrl, ...(body ? { 'content-type': 'application/json' } : {}) }
      const sent = request(
        office.baseUrl + path,
        { method, headers, ca: readFileSync(cert), agent: false },
        (reply) => {
          reply.resume()
          done({ status: reply.statusCode, headers: reply.headers })
        },
      )
      sent.once('error', failed)
      sent.end(body ? JSON.stringify(body) : undefined)
    },
  )
}
