import { z } from 'zod'
import { FAIL_POINTS, type FailPoint } from './failPoints.ts'
import { type MailSettings, mailSettings } from './mail/mailSettings.ts'
import type { CertificateFiles } from './web/certificate.ts'

const Flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const Port = z.coerce.number().int().min(0).max(65_535)

/** Everything that can be set from outside. What is not here is not configurable; see `.env.example`. */
const Environment = z.object({
  PORT: Port.optional(),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'starts with mongodb:// or mongodb+srv://')
    .optional(),
  /** How browsers reach Parter when it stands behind a proxy: `https://parter.office.example`. */
  PUBLIC_ORIGIN: z.url().optional(),
  /** A certificate with its chain, and its key, as PEM files: the server speaks HTTPS itself. */
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  NEW_OFFICE: Flag.default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  /** For the fault tests alone: where the server kills itself. */
  FAIL_POINT: z.enum(FAIL_POINTS).optional(),
})

export interface Config {
  readonly port: number | undefined
  readonly host: string | undefined
  readonly store: { readonly mongodbUri: string } | { readonly dataDir: string }
  readonly tls: CertificateFiles | undefined
  readonly publicOrigin: string | undefined
  /** Without it nobody gets a mail. */
  readonly mail: MailSettings | undefined
  readonly trustProxy: number
  /** Start an empty office with a first administrator instead of the sample. */
  readonly newOffice: boolean
  readonly logLevel: string
  readonly failPoint: FailPoint | undefined
}

/** Reads the environment once. Throws one error that names every wrong setting, what was expected and received. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  const lines = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.')
    return `  ${name}: expected: ${issue.message}; received: ${receivedAs(name, given[name])}`
  })
  const tls = certificateOf(given)
  if (tls === 'half') lines.push(HALF_A_CERTIFICATE)
  const { mail, mistakes } = mailSettings(given)
  lines.push(...mistakes)
  if (!parsed.success || tls === 'half' || mistakes.length > 0)
    throw new Error(`The configuration has mistakes:\n${lines.join('\n')}`)
  const set = parsed.data
  return {
    port: set.PORT,
    host: set.HOST,
    store: set.MONGODB_URI === undefined ? { dataDir: set.DATA_DIR } : { mongodbUri: set.MONGODB_URI },
    tls,
    publicOrigin: set.PUBLIC_ORIGIN?.replace(/\/$/, ''),
    mail,
    trustProxy: set.TRUST_PROXY,
    newOffice: set.NEW_OFFICE,
    logLevel: set.LOG_LEVEL,
    failPoint: set.FAIL_POINT,
  }
}

const HALF_A_CERTIFICATE = '  TLS_CERT and TLS_KEY: expected: both files or neither; received: only one of them'

function certificateOf({ TLS_CERT: cert, TLS_KEY: key }: Readonly<Record<string, string | undefined>>) {
  if (cert !== undefined && key !== undefined) return { cert, key }
  return cert === key ? undefined : 'half'
}

/** What was set, unless it may be a secret. */
const receivedAs = (name: string, value: string | undefined): string =>
  /URI|SECRET|KEY|PASSWORD/.test(name) ? 'a value that does not fit' : JSON.stringify(value)
