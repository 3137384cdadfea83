import { z } from 'zod'

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
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  NEW_OFFICE: Flag.default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
})

export interface Config {
  readonly port: number | undefined
  readonly host: string | undefined
  readonly store: { readonly mongodbUri: string } | { readonly dataDir: string }
  readonly publicOrigin: string | undefined
  readonly trustProxy: number
  /** Start an empty office with a first administrator instead of the sample. */
  readonly newOffice: boolean
  readonly logLevel: string
}

/** Reads the environment once. Throws one error that names every wrong setting, what was expected and received. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = issue.path.join('.')
      const received = /URI|SECRET|KEY|PASSWORD/.test(name) ? 'a value that does not fit' : JSON.stringify(given[name])
      return `  ${name}: expected: ${issue.message}; received: ${received}`
    })
    throw new Error(`The configuration has mistakes:\n${lines.join('\n')}`)
  }
  const set = parsed.data
  return {
    port: set.PORT,
    host: set.HOST,
    store: set.MONGODB_URI === undefined ? { dataDir: set.DATA_DIR } : { mongodbUri: set.MONGODB_URI },
    publicOrigin: set.PUBLIC_ORIGIN?.replace(/\/$/, ''),
    trustProxy: set.TRUST_PROXY,
    newOffice: set.NEW_OFFICE,
    logLevel: set.LOG_LEVEL,
  }
}
