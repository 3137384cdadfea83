import { isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { FEWEST_RETENTION_DAYS, MOST_RETENTION_DAYS, RETENTION_DAYS } from '../models/domain/retention/retention.ts'
import { FAIL_POINTS, type FailPoint } from './failPoints.ts'
import { type MailSettings, mailSettings } from './mail/mailSettings.ts'
import type { StorePlace } from './office/officeFolders.ts'
import type { CertificateFiles } from './platform/web/certificate.ts'
import { secretIn } from './secretFiles.ts'

/** As people switch things on and off; in any letters, because settings are lowered where letters mean nothing. */
const YES = ['true', '1', 'yes', 'on']
const NO = ['false', '0', 'no', 'off']

const word = z.string().toLowerCase()
const Flag = word.pipe(z.enum([...YES, ...NO])).transform((text) => YES.includes(text))

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `a whole number from ${least} to ${most}`)

/** Everything that can be set from outside. What is not here is not configurable; see `.env.example`. */
const Environment = z.object({
  PORT: wholeNumber(0, 65_535).optional(),
  HOST: word
    .transform((text) => text.replace(/^\[(.*)\]$/, '$1'))
    .refine((text) => isIP(text) !== 0 || /^[a-z0-9._-]+$/.test(text), 'a name or an address of this machine, no port')
    .optional(),
  DATA_DIR: z.string().optional(),
  /** Where a backup is made every night. */
  BACKUP_DIR: z.string().optional(),
  /** For how many days visits are kept as they were. */
  RETENTION_DAYS: wholeNumber(FEWEST_RETENTION_DAYS, MOST_RETENTION_DAYS).default(RETENTION_DAYS),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//i, 'starts with mongodb:// or mongodb+srv://')
    .transform((text) => text.replace(/^[^:]+/, (scheme) => scheme.toLowerCase()))
    .optional(),
  /** By which several servers on one MongoDB tell each other sooner. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//i, 'starts with redis:// or rediss://')
    .optional(),
  /** How browsers reach Parter when it stands behind a proxy: `https://parter.office.example`. */
  PUBLIC_ORIGIN: z.string().transform(originIn).optional(),
  /** A certificate with its chain, and its key, as PEM files: the server speaks HTTPS itself. */
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TRUST_PROXY: wholeNumber(0, 5).default(0),
  /** Push services beside the four makers', `push.office.example,*.push.example.com`. */
  PUSH_HOSTS: word
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((host) => host !== ''))
    .refine(
      (hosts) => hosts.every((host) => /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)),
      'names with commas between them; *.push.example.com is any name below',
    ),
  /** Where other programs may be told what happens, `pbx.office.example:8088,*.example.com`. */
  WEBHOOK_HOSTS: word
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((host) => host !== ''))
    .refine(
      (hosts) => hosts.every((host) => /^((\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:]+\])(:\d{1,5})?$/.test(host)),
      'names or addresses with commas between them, each with its port where it is not the usual one',
    ),
  /** By which the machine room's monitoring asks for /metrics; without it there is none. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'at least 16 signs without spaces')
    .optional(),
  NEW_OFFICE: Flag.default(false),
  SAMPLE_OFFICE: Flag.default(false),
  LOG_LEVEL: word.pipe(z.enum(['debug', 'info', 'warn', 'error', 'silent'])).default('warn'),
  /** For the fault tests alone: where the server kills itself. */
  FAIL_POINT: z.enum(FAIL_POINTS).optional(),
})

/** The one way to write an address: as browsers name it, whatever letters, port or slash it was set with. */
function originIn(text: string, context: z.RefinementCtx<string>): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!url || !isWeb || url.username + url.password !== '')
    return wrong('https:// or http://, a name, and a port where it has one')
  if (url.pathname + url.search + url.hash !== '/')
    return wrong(
      'nothing behind the name and the port: Parter has its own name or port, and lives under no path of another',
    )
  return url.origin

  function wrong(message: string): never {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
}

export interface Config {
  readonly port: number | undefined
  readonly host: string | undefined
  readonly store: StorePlace
  /** Where a backup is made every night; without it nobody makes one. */
  readonly backupDir: string | undefined
  /** Without it several servers hear of each other in a second. */
  readonly redisUrl: string | undefined
  readonly retentionDays: number
  readonly tls: CertificateFiles | undefined
  readonly publicOrigin: string | undefined
  /** Without it nobody gets a mail. */
  readonly mail: MailSettings | undefined
  /** On MongoDB; the embedded store has its own folder beside it. */
  readonly filmsDir: string | undefined
  readonly trustProxy: number
  /** Push services beside the four makers'. */
  readonly pushHosts: readonly string[]
  /** Where other programs may be told what happens. */
  readonly webhookHosts: readonly string[]
  /** Without it the server tells no figures of itself. */
  readonly metricsToken: string | undefined
  /** Start an empty office with a first administrator instead of the sample. */
  readonly newOffice: boolean
  /** Start the sample although there is a real office. */
  readonly sampleOffice: boolean
  readonly logLevel: string
  readonly failPoint: FailPoint | undefined
}

/** Reads the environment once. Throws one error that names every wrong setting, what was expected and received. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const)
  const written = Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
  const { given, mistakes: ofFiles } = withSecretsOfFiles(written)
  const parsed = Environment.safeParse(given)
  const lines = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.')
    return `  ${name}: expected: ${issue.message}; received: ${receivedAs(name, given[name])}`
  })
  const tls = certificateOf(given)
  if (tls === 'half') lines.push(HALF_A_CERTIFICATE)
  if (given.REDIS_URL !== undefined && given.MONGODB_URI === undefined)
    lines.push('  REDIS_URL: expected: MONGODB_URI beside it, for only there are several servers; received: none')
  const { mail, mistakes } = mailSettings(given)
  lines.push(...ofFiles, ...mistakes)
  if (!parsed.success || tls === 'half' || lines.length > 0)
    throw new Error(`The configuration has mistakes:\n${lines.join('\n')}`)
  const set = parsed.data
  return {
    port: set.PORT,
    host: set.HOST,
    store: storePlace(set),
    backupDir: set.BACKUP_DIR,
    redisUrl: set.REDIS_URL,
    retentionDays: set.RETENTION_DAYS,
    tls,
    publicOrigin: set.PUBLIC_ORIGIN,
    mail,
    filmsDir: set.DATA_DIR === undefined ? undefined : join(set.DATA_DIR, 'films'),
    trustProxy: set.TRUST_PROXY,
    pushHosts: set.PUSH_HOSTS,
    webhookHosts: set.WEBHOOK_HOSTS,
    metricsToken: set.METRICS_TOKEN,
    newOffice: set.NEW_OFFICE,
    sampleOffice: set.SAMPLE_OFFICE,
    logLevel: set.LOG_LEVEL,
    failPoint: set.FAIL_POINT,
  }
}

/** Where both offices live unless a place is named. */
const HOME = 'data'

function storePlace({ MONGODB_URI, DATA_DIR }: z.infer<typeof Environment>): StorePlace {
  if (MONGODB_URI !== undefined) return { mongodbUri: MONGODB_URI }
  return DATA_DIR === undefined ? { home: HOME } : { dataDir: DATA_DIR }
}

/** What holds a secret may lie in a file that only Parter may read: `MONGODB_URI_FILE`. */
const MAY_BE_IN_A_FILE = ['MONGODB_URI', 'REDIS_URL', 'SMTP_URL', 'METRICS_TOKEN'] as const

function withSecretsOfFiles(set: Readonly<Record<string, string | undefined>>) {
  const mistakes: string[] = []
  const given = { ...set }
  for (const name of MAY_BE_IN_A_FILE) {
    const file = set[`${name}_FILE`]
    if (file === undefined) continue
    if (set[name] === undefined) given[name] = secretOr(mistakes, `${name}_FILE`, file)
    else mistakes.push(`  ${name} and ${name}_FILE: expected: one of them; received: both`)
  }
  return { given, mistakes }
}

function secretOr(mistakes: string[], name: string, file: string): string | undefined {
  try {
    return secretIn(name, file)
  } catch (error) {
    mistakes.push(`  ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

const HALF_A_CERTIFICATE = '  TLS_CERT and TLS_KEY: expected: both files or neither; received: only one of them'

function certificateOf({ TLS_CERT: cert, TLS_KEY: key }: Readonly<Record<string, string | undefined>>) {
  if (cert !== undefined && key !== undefined) return { cert, key }
  return cert === key ? undefined : 'half'
}

/** What was set, unless it may be a secret. */
const receivedAs = (name: string, value: string | undefined): string =>
  /URI|REDIS_URL|SECRET|KEY|PASSWORD|TOKEN/.test(name) ? 'a value that does not fit' : JSON.stringify(value)
