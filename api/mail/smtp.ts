import { createTransport } from 'nodemailer'
import SmtpConnection from 'nodemailer/lib/smtp-connection'
import { MailFault, type MailService } from './mailService.ts'
import type { MailServer } from './mailSettings.ts'

const CONNECT_MS = 10_000
const SILENT_MS = 20_000

export function smtpService({ host, port, secure, user, password, ca, from, helloName }: MailServer): MailService {
  const auth = user === undefined ? undefined : { user, pass: password ?? '' }
  // What crosses the network is encrypted, and the server is who it says; a relay on this machine has no certificate.
  const isPlain = !secure && ca === undefined && isLoopback(host)
  const options = {
    host,
    port,
    secure,
    name: helloName,
    ignoreTLS: isPlain,
    requireTLS: !secure && !isPlain,
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' as const, ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    // Nothing is read from files or addresses that a text might name.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const transport = createTransport({ ...options, ...(auth ? { auth } : {}) })
  const domain = from.slice(from.indexOf('@') + 1)

  return {
    async send({ to, subject, text, language, id }, signal) {
      try {
        await transport.sendMail({
          from: { name: 'Parter', address: from },
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          priority: 'high',
          // No "I am on holiday" in return.
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': language,
          },
          signal,
        })
      } catch (error) {
        throw faultOf(error)
      }
    },

    probe(signal) {
      const connection = new SmtpConnection(options)
      const left = () => connection.close()
      signal.addEventListener('abort', left, { once: true })
      return new Promise<void>((done, failed) => {
        connection.once('error', failed)
        connection.once('end', () => failed(new Error('the connection was closed')))
        connection.connect((error) => {
          if (error) return failed(error)
          if (!auth) return done()
          connection.login({ credentials: auth }, (refused) => (refused ? failed(refused) : done()))
        })
      })
        .then(() => connection.quit())
        .catch((error: unknown) => {
          connection.close()
          throw faultOf(error)
        })
        .finally(() => signal.removeEventListener('abort', left))
    },
  }
}

function faultOf(error: unknown): MailFault {
  const { code, responseCode, command } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly code?: unknown
    readonly responseCode?: unknown
    readonly command?: unknown
  }
  const said = [code, responseCode, command].filter((part) => part !== undefined && part !== null).map(String)
  const isPerson = command === 'RCPT TO'
  const isFinal = typeof responseCode === 'number' && responseCode >= 500
  return new MailFault(isPerson ? 'person' : 'server', isPerson && isFinal, said.join(' ').slice(0, 100) || 'no answer')
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')
