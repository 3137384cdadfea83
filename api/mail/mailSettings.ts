import { secretIn, textIn } from '../secretFiles.ts'
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
  /** By which Parter greets the mail server: many take mail only from whoever gives a full name. */
  readonly helloName: string
}

const NAMES = [
  'SMTP_URL',
  'SMTP_HOST',
  'SMTP_PORT',
  'SMTP_USER',
  'SMTP_PASSWORD_FILE',
  'SMTP_FROM',
  'SMTP_CA',
  'SMTP_HELLO',
] as const
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
  const said = given('SMTP_HELLO')
  if (said !== undefined && !isFullName(said))
    expected('SMTP_HELLO: expected: a full host name, parter.office.example; received: another form')
  if (!server || from === undefined || mistakes.length > 0) return { mistakes }
  const caFile = given('SMTP_CA')
  const helloName = said ?? helloNameFor(environment.PUBLIC_ORIGIN ?? '', from)
  return { mail: { ...server, from, helloName, ...(caFile === undefined ? {} : { caFile }) }, mistakes }
}

/** The name by which browsers know Parter where it is a full one, or else the sender's domain. */
function helloNameFor(publicOrigin: string, from: string): string {
  const host = URL.canParse(publicOrigin) ? new URL(publicOrigin).hostname : ''
  return isFullName(host) ? host : from.slice(from.indexOf('@') + 1)
}

/** Of parts, the last of which is no number: neither `parter` nor an address. */
const isFullName = (name: string): boolean => /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i.test(name)

type Server = Omit<MailSettings, 'from' | 'caFile' | 'helloName'>
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
  return {
    host: url.hostname.replace(/^\[|\]$/g, '').toLowerCase(),
    port,
    secure: isTls || port === TLS_PORT,
    ...secrets,
  }
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
  const host = given('SMTP_HOST')?.toLowerCase()
  if (host === undefined || !/^[A-Za-z0-9.:-]+$/.test(host))
    expected('SMTP_HOST: expected: the name of the mail server; received: none or another form')
  const said = given('SMTP_PORT')
  const port = Number(said ?? SUBMISSION_PORT)
  if ((said !== undefined && !/^\d+$/.test(said)) || port < 1 || port > 65_535)
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
    ...(passwordFile === undefined ? {} : { password: secretIn('SMTP_PASSWORD_FILE', passwordFile) }),
    ...(caFile === undefined ? {} : { ca: textIn('SMTP_CA', caFile) }),
  }
}
