import { readFileSync, statSync } from 'node:fs'
import { isMailAddress } from './mailAddress.ts'

/** The office's mail server, as it was set; the password and the certificate are still in their files. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** Encrypted from the first byte (465); otherwise by STARTTLS, which is then required. */
  readonly secure: boolean
  readonly user?: string
  readonly password?: string
  readonly passwordFile?: string
  /** The office's own CA, in PEM, where the mail server's certificate is of it. */
  readonly caFile?: string
  readonly from: string
}

const NAMES = ['SMTP_URL', 'SMTP_HOST', 'SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD_FILE', 'SMTP_FROM', 'SMTP_CA'] as const
type Name = (typeof NAMES)[number]
type Environment = Readonly<Record<string, string | undefined>>

const TLS_PORT = 465
const SUBMISSION_PORT = 587

/**
 * Reads what was set about mail; nothing was: mail is off. Every mistake is a line of its own; what was received is
 * never quoted, because an address may hold a password.
 */
export function mailSettings(environment: Environment): { mail?: MailSettings; mistakes: readonly string[] } {
  const given = (name: Name): string | undefined => environment[name]
  if (NAMES.every((name) => given(name) === undefined)) return { mistakes: [] }
  const mistakes: string[] = []
  const expected = (what: string): void => void mistakes.push(`  ${what}`)
  const server = given('SMTP_URL') === undefined ? byParts(given, expected) : byUrl(given, expected)
  const from = given('SMTP_FROM')
  if (from === undefined || !isMailAddress(from))
    expected('SMTP_FROM: expected: the address of the sender, parter@office.example; received: none or another form')
  if (environment.PUBLIC_ORIGIN === undefined)
    expected('PUBLIC_ORIGIN: expected: how browsers reach Parter, for the link in the mails; received: nothing')
  if (!server || from === undefined || mistakes.length > 0) return { mistakes }
  const caFile = given('SMTP_CA')
  return { mail: { ...server, from, ...(caFile === undefined ? {} : { caFile }) }, mistakes }
}

type Server = Omit<MailSettings, 'from' | 'caFile'>
type Given = (name: Name) => string | undefined
type Expected = (what: string) => void

function byUrl(given: Given, expected: Expected): Server | undefined {
  const others = NAMES.slice(1, 5).filter((name) => given(name) !== undefined)
  if (others.length > 0)
    expected(`SMTP_URL and ${others.join(', ')}: expected: the address as a whole or in parts; received: both`)
  const url = URL.canParse(given('SMTP_URL') ?? '') ? new URL(given('SMTP_URL') ?? '') : undefined
  const isGood =
    url !== undefined &&
    ['smtp:', 'smtps:'].includes(url.protocol) &&
    url.hostname !== '' &&
    ['', '/'].includes(url.pathname) &&
    url.search === '' &&
    (url.username === '') === (url.password === '') &&
    isDecodable(url.username + url.password)
  if (!isGood || !url) {
    expected(
      'SMTP_URL: expected: smtp:// or smtps://user:password@host:port, nothing behind it; received: another form',
    )
    return undefined
  }
  const isTls = url.protocol === 'smtps:'
  const port = url.port === '' ? (isTls ? TLS_PORT : SUBMISSION_PORT) : Number(url.port)
  const secrets =
    url.username === '' ? {} : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, secure: isTls || port === TLS_PORT, ...secrets }
}

/** A bare `%` in a password has to be written as `%25`. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function byParts(given: Given, expected: Expected): Server | undefined {
  const host = given('SMTP_HOST')
  if (host === undefined || !/^[A-Za-z0-9.:-]+$/.test(host))
    expected('SMTP_HOST: expected: the name of the mail server; received: none or another form')
  const port = Number(given('SMTP_PORT') ?? SUBMISSION_PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    expected('SMTP_PORT: expected: a port; received: something else')
  const user = given('SMTP_USER')
  const passwordFile = given('SMTP_PASSWORD_FILE')
  if ((user === undefined) !== (passwordFile === undefined))
    expected('SMTP_USER and SMTP_PASSWORD_FILE: expected: both or neither; received: only one of them')
  if (host === undefined) return undefined
  const secrets = user === undefined || passwordFile === undefined ? {} : { user, passwordFile }
  return { host, port, secure: port === TLS_PORT, ...secrets }
}

/** With the files read: what the mail server is asked with. */
export interface MailServer extends Omit<MailSettings, 'passwordFile' | 'caFile'> {
  readonly ca?: string
}

/** Reads the files before anything is opened. Throws one sentence that names the setting, never what is in the file. */
export function readMailServer({ passwordFile, caFile, ...server }: MailSettings): MailServer {
  return {
    ...server,
    ...(passwordFile === undefined ? {} : { password: secretIn(passwordFile) }),
    ...(caFile === undefined ? {} : { ca: textIn('SMTP_CA', caFile) }),
  }
}

function secretIn(path: string): string {
  const secret = textIn('SMTP_PASSWORD_FILE', path).trim()
  if (secret === '') throw new Error('SMTP_PASSWORD_FILE is empty.')
  // Windows has no such bits: there the folder's own rights protect it.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new Error('SMTP_PASSWORD_FILE can be read by others: its mode must be 600.')
  return secret
}

function textIn(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`${name} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`, {
      cause: error,
    })
  }
}
