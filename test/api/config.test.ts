import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../api/config.ts'
import { readMailServer } from '../../api/mail/mailSettings.ts'
import { greeting, speaksTls } from '../../api/office/greeting.ts'
import { officeAddresses } from '../../api/office/officeAddresses.ts'

test('every mistake in the settings is told at once, with what was expected', () => {
  const wrong = { PORT: 'eighty', TRUST_PROXY: '9', TLS_KEY: 'key.pem', LOG_LEVEL: 'loud' }
  expect(() => readConfig(wrong)).toThrow(/PORT.*TRUST_PROXY.*LOG_LEVEL.*TLS_CERT and TLS_KEY/s)
})

test('everything that can be set is explained in .env.example, and nothing else is', () => {
  const root = join(import.meta.dirname, '../..')
  const namesIn = (file: string, form: RegExp) =>
    new Set([...readFileSync(join(root, file), 'utf8').matchAll(form)].map(([, name]) => name))
  const explained = namesIn('.env.example', /^# (?:[a-z].*: )?([A-Z][A-Z_]+)=/gm)
  const read = new Set([
    ...namesIn('api/config.ts', /^ {2}([A-Z][A-Z_]+): /gm),
    ...namesIn('api/mail/mailSettings.ts', /^ {2}'(SMTP_[A-Z_]+)',/gm),
    'MONGODB_URI_FILE',
    'REDIS_URL_FILE',
    'SMTP_URL_FILE',
    'METRICS_TOKEN_FILE',
  ])
  // For the fault tests alone.
  read.delete('FAIL_POINT')
  expect([...explained].sort()).toEqual([...read].sort())
})

test.each([
  ['https://Parter.Gmina.Example', 'https://parter.gmina.example'],
  ['HTTPS://parter.gmina.example', 'https://parter.gmina.example'],
  ['https://parter.gmina.example:443', 'https://parter.gmina.example'],
  ['http://parter.gmina.example:80/', 'http://parter.gmina.example'],
  ['https://parter.gmina.example:8443/', 'https://parter.gmina.example:8443'],
  [' https://parter.gmina.example/ ', 'https://parter.gmina.example'],
  ['https://urząd.gmina.example', 'https://xn--urzd-dta.gmina.example'],
])('PUBLIC_ORIGIN=%s is the address that browsers name', (set, named) => {
  const config = readConfig({ PUBLIC_ORIGIN: set })
  expect(config.publicOrigin).toBe(named)
  expect(speaksTls(config)).toBe(named.startsWith('https:'))
})

test.each([
  ['https://gmina.example/parter', /PUBLIC_ORIGIN: expected: nothing behind the name.*under no path/],
  ['https://gmina.example/?x', /PUBLIC_ORIGIN: expected: nothing behind the name/],
  ['parter.gmina.example', /PUBLIC_ORIGIN: expected: https:\/\//],
  ['parter:3000', /PUBLIC_ORIGIN: expected: https:\/\//],
  ['ftp://gmina.example', /PUBLIC_ORIGIN: expected: https:\/\//],
  ['https://me:secret@gmina.example', /PUBLIC_ORIGIN: expected: https:\/\//],
])('PUBLIC_ORIGIN=%s is no address of an office', (set, said) => {
  expect(() => readConfig({ PUBLIC_ORIGIN: set })).toThrow(said)
})

test.each(['true', 'TRUE', ' True ', '1', 'yes', 'on'])('NEW_OFFICE=%s is a yes', (set) => {
  expect(readConfig({ NEW_OFFICE: set }).newOffice).toBe(true)
})

test.each(['false', 'False', '0', 'no', 'OFF', '', '  '])('NEW_OFFICE=%s is a no', (set) => {
  expect(readConfig({ NEW_OFFICE: set }).newOffice).toBe(false)
})

test('spaces around a setting and the letters it is written in mean nothing', () => {
  const config = readConfig({
    PORT: ' 4000 ',
    HOST: 'LocalHost ',
    LOG_LEVEL: 'WARN ',
    TLS_CERT: 'cert.pem ',
    TLS_KEY: ' key.pem',
    MONGODB_URI: ' MongoDB://db/parter',
  })
  expect(config).toMatchObject({ port: 4000, host: 'localhost', logLevel: 'warn' })
  expect(config.tls).toEqual({ cert: 'cert.pem', key: 'key.pem' })
  expect(config.store).toEqual({ mongodbUri: 'mongodb://db/parter' })
  expect(readConfig({ HOST: '[::1]' }).host).toBe('::1')
})

test.each([
  { PORT: '0x50' },
  { PORT: '1e3' },
  { PORT: '65536' },
  { PORT: '-1' },
  { TRUST_PROXY: 'true' },
  { HOST: 'http://localhost' },
  { HOST: '0.0.0.0:3000' },
  { NEW_OFFICE: 'maybe' },
])('%j is a mistake', (set) => {
  expect(() => readConfig(set)).toThrow(`${Object.keys(set)[0]}: expected`)
})

test.each(['TLS_CERT', 'TLS_KEY'])('%s alone is one mistake, which names both', (name) => {
  let said = ''
  try {
    readConfig({ [name]: '/etc/office/file.pem' })
  } catch (error) {
    said = String(error)
  }
  expect(said.split('\n').slice(1)).toEqual([
    '  TLS_CERT and TLS_KEY: expected: both files or neither; received: only one of them',
  ])
})

test('with a certificate, or behind a proxy that has one, the office is secure', () => {
  const files = { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' }
  expect(readConfig(files).tls).toEqual({ cert: 'cert.pem', key: 'key.pem' })
  expect(speaksTls(readConfig(files))).toBe(true)
  expect(speaksTls(readConfig({ PUBLIC_ORIGIN: 'https://parter.office.example' }))).toBe(true)
  expect(speaksTls(readConfig({ PUBLIC_ORIGIN: 'http://parter.office.example' }))).toBe(false)
  expect(speaksTls(readConfig({}))).toBe(false)
})

const OFFICE = { port: 3000, takenPort: undefined, name: 'Urząd Gminy', address: { dataDir: 'data/office' }, urls: [] }

test.each([
  ['every address, plain', undefined, {}, true],
  ['one address of the network, plain', '192.0.2.7', {}, true],
  ['this machine alone', '127.0.0.1', {}, false],
  ['this machine by name', 'localhost', {}, false],
  ['every address, with a certificate', undefined, { TLS_CERT: 'a', TLS_KEY: 'b' }, false],
  ['every address, behind a proxy', undefined, { PUBLIC_ORIGIN: 'https://parter.office.example' }, false],
])('a start says what other computers will miss: %s', (_what, host, environment, says) => {
  const config = readConfig(environment)
  const said = greeting({ ...OFFICE, config, host, isSample: false, firstSecret: 'x' })
  expect(said.includes('without HTTPS')).toBe(says)
  expect(said).toContain(`${config.tls ? 'https' : 'http'}://localhost:3000/first-administrator#x`)
  expect(said.includes('https://parter.office.example/first-administrator#x')).toBe(config.publicOrigin !== undefined)
  const elsewhere = greeting({ ...OFFICE, config, host, isSample: false, firstSecret: undefined, linkElsewhere: true })
  expect(elsewhere).toContain('in the log of the server that was started first')
})

test('a start says that behind a proxy which is not trusted all people share one address', () => {
  const said = (environment: Record<string, string>) =>
    greeting({ ...OFFICE, config: readConfig(environment), host: undefined, isSample: false, firstSecret: undefined })
  const origin = { PUBLIC_ORIGIN: 'https://parter.office.example' }
  expect(said(origin)).toContain('TRUST_PROXY is 0')
  expect(said({ ...origin, TRUST_PROXY: '1' })).not.toContain('TRUST_PROXY')
  expect(said({ ...origin, TLS_CERT: 'a', TLS_KEY: 'b' })).not.toContain('TRUST_PROXY')
  expect(said({})).not.toContain('TRUST_PROXY')
})

test('a start says that the sample office is for this machine, whatever HOST says', () => {
  const said = (HOST: string) => {
    const config = readConfig({ HOST })
    return greeting({ ...OFFICE, config, host: '127.0.0.1', isSample: true, firstSecret: undefined })
  }
  expect(said('0.0.0.0')).toContain('HOST=0.0.0.0 is not used')
  expect(said('192.0.2.7')).toContain('HOST=192.0.2.7 is not used')
  expect(said('127.0.0.1')).not.toContain('not used')
  expect(said('LOCALHOST')).not.toContain('not used')
})

test.each([
  [
    'a proxy stands before it',
    '127.0.0.1',
    { PUBLIC_ORIGIN: 'https://parter.office.example' },
    ['https://parter.office.example'],
  ],
  ['it listens at one address', '192.0.2.7', {}, ['http://192.0.2.7:3000']],
  ['it listens at one address, with a certificate', '::2', { TLS_CERT: 'a', TLS_KEY: 'b' }, ['https://[::2]:3000']],
])('a start says what the other computers open: %s', (_what, host, environment, urls) => {
  const config = readConfig(environment)
  const found = officeAddresses({ config, host, port: 3000, isSample: false })
  expect(found).toEqual({ reach: 'office', urls })
  const said = greeting({ ...OFFICE, config, host, isSample: false, firstSecret: undefined, urls })
  expect(said).toContain(`On the other computers of the office: ${urls[0]}`)
})

test('the other computers open this one by its name or its address; an office for this machine alone says so', () => {
  const at = (host: string | undefined, isSample = false) =>
    officeAddresses({ config: readConfig({}), host, port: 3000, isSample })
  for (const host of [undefined, '0.0.0.0', '::']) expect(at(host).urls.at(-1)).toBe(`http://${hostname()}:3000`)
  expect(at('localhost')).toEqual({ reach: 'here', urls: [] })
  expect(at('127.0.0.1', true)).toEqual({ reach: 'sample', urls: [] })
})

test('a start says which office it opens, and how to come to the other', () => {
  const said = (environment: Record<string, string>, isSample: boolean) =>
    greeting({ ...OFFICE, config: readConfig(environment), host: '127.0.0.1', isSample, firstSecret: undefined })
  expect(said({}, false)).toContain('Urząd Gminy (in data/office). To try the sample office: npm run sample')
  expect(said({}, true)).toMatch(
    /sample office \(in data\/office\).*An office of your own, beside it: npm run office:new/s,
  )
  // In a place that was named there is one office.
  expect(said({ DATA_DIR: 'data/office' }, false)).not.toContain('npm run sample')
  expect(said({ DATA_DIR: 'data/office' }, true)).not.toContain('office:new')
})

describe('the mail server', () => {
  const origin = { PUBLIC_ORIGIN: 'https://parter.office.example' }
  const from = { SMTP_FROM: 'parter@office.example' }

  test('is none unless one is set', () => {
    expect(readConfig({}).mail).toBeUndefined()
  })

  test.each([
    [
      'as a whole, with STARTTLS',
      { SMTP_URL: 'smtp://parter:s%40cret@mail.office.example' },
      { host: 'mail.office.example', port: 587, secure: false, user: 'parter', password: 's@cret' },
    ],
    [
      'as a whole, encrypted from the first byte',
      { SMTP_URL: 'smtps://mail.office.example' },
      { host: 'mail.office.example', port: 465, secure: true },
    ],
    [
      'in parts, the password in a file',
      { SMTP_HOST: 'mail', SMTP_PORT: '25', SMTP_USER: 'parter', SMTP_PASSWORD_FILE: '/etc/parter/mail' },
      { host: 'mail', port: 25, secure: false, user: 'parter', passwordFile: '/etc/parter/mail' },
    ],
  ])('%s', (_how, settings, expected) => {
    expect(readConfig({ ...origin, ...from, ...settings }).mail).toEqual({
      ...expected,
      from: from.SMTP_FROM,
      helloName: 'parter.office.example',
    })
  })

  test.each([
    ['the public name', 'https://parter.office.example', {}, 'parter.office.example'],
    ['the sender’s domain, where the public name is none', 'http://parter:3000', {}, 'office.example'],
    ['the sender’s domain, where browsers use a number', 'http://192.0.2.7', {}, 'office.example'],
    ['what was set', 'https://parter.office.example', { SMTP_HELLO: 'out.office.example' }, 'out.office.example'],
  ])('is greeted by %s', (_what, PUBLIC_ORIGIN, set, name) => {
    expect(readConfig({ PUBLIC_ORIGIN, ...from, SMTP_HOST: 'mail', ...set }).mail?.helloName).toBe(name)
  })

  test.each([
    [{ SMTP_HOST: 'mail', SMTP_HELLO: 'parter' }, /SMTP_HELLO: expected: a full host name/],
    [{ SMTP_URL: 'http://mail' }, /SMTP_URL: expected/],
    [{ SMTP_URL: 'smtp://parter:100%25%@mail' }, /SMTP_URL: expected/],
    [{ SMTP_URL: 'smtp://user@mail' }, /SMTP_URL: expected/],
    [{ SMTP_URL: 'smtp://mail?tls.rejectUnauthorized=false' }, /SMTP_URL: expected/],
    [{ SMTP_URL: 'smtp://mail', SMTP_HOST: 'mail' }, /SMTP_URL and SMTP_HOST/],
    [{ SMTP_HOST: 'mail', SMTP_PORT: 'many' }, /SMTP_PORT/],
    [{ SMTP_HOST: 'mail', SMTP_USER: 'parter' }, /SMTP_USER and SMTP_PASSWORD_FILE/],
    [{ SMTP_HOST: 'mail', SMTP_FROM: 'Parter <parter@office.example>' }, /SMTP_FROM/],
    [{ SMTP_HOST: 'mail', SMTP_FROM: 'a@b.example\r\nBcc: c@d.example' }, /SMTP_FROM/],
    [{ SMTP_PASSWORD_FILE: '/etc/parter/mail' }, /SMTP_HOST/],
  ])('%j is a mistake, told with the others', (settings, said) => {
    expect(() => readConfig({ ...origin, ...from, ...settings })).toThrow(said)
  })

  test('needs a sender and the address for the link, and no mistake quotes the password', () => {
    let said = ''
    try {
      readConfig({ SMTP_URL: 'smtp://parter:hardly-a-secret@mail/x' })
    } catch (error) {
      said = String(error)
    }
    expect(said).toMatch(/SMTP_URL.*SMTP_FROM.*PUBLIC_ORIGIN/s)
    expect(said).not.toContain('hardly-a-secret')
  })

  const inFile = (text: string, mode: number): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'parter-mail-')), 'password')
    writeFileSync(path, text, { mode })
    return path
  }
  const settings = {
    host: 'mail',
    port: 587,
    secure: false,
    from: from.SMTP_FROM,
    helloName: 'x.example',
    user: 'parter',
  }

  test('its password comes from a file that nobody else may read', () => {
    const read = readMailServer({ ...settings, passwordFile: inFile('hardly-a-secret\n', 0o600) })
    expect(read).toEqual({ ...settings, password: 'hardly-a-secret' })
    const open = inFile('hardly-a-secret', 0o644)
    expect(() => readMailServer({ ...settings, passwordFile: open })).toThrow('its mode must be 600')
    expect(() => readMailServer({ ...settings, passwordFile: inFile(' \n', 0o600) })).toThrow('is empty')
    expect(() => readMailServer({ ...settings, passwordFile: '/nowhere/at/all' })).toThrow('ENOENT')
  })
})

test('push services beside the makers’ are names, and any name below one', () => {
  expect(readConfig({ PUSH_HOSTS: 'Push.Office.Example, *.push.example.com' }).pushHosts).toEqual([
    'push.office.example',
    '*.push.example.com',
  ])
  for (const wrong of ['https://push.example.com', '*', '*.com', 'push.example.com:8443', 'push.*.com'])
    expect(() => readConfig({ PUSH_HOSTS: wrong })).toThrow(/PUSH_HOSTS: expected: names with commas/)
})

test('hosts that may be told are names and addresses, each with its port', () => {
  const hosts = ['queue.office.example', '10.0.4.7:8088', '*.example.com', 'localhost', '[fd12::7]:8443']
  expect(readConfig({ WEBHOOK_HOSTS: hosts.join(', ').toUpperCase() }).webhookHosts).toEqual(hosts)
  for (const wrong of ['https://queue.office.example', '*', 'queue.office.example/hook', 'a:b', 'queue.*.com'])
    expect(() => readConfig({ WEBHOOK_HOSTS: wrong })).toThrow(/WEBHOOK_HOSTS: expected: names or addresses/)
})

describe('an address with a password in a file', () => {
  const fileOf = (text: string, mode = 0o600): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'parter-secret-')), 'uri')
    writeFileSync(file, text, { mode })
    return file
  }

  test('is read from there', () => {
    const config = readConfig({ MONGODB_URI_FILE: fileOf('mongodb://parter:s3cret@db/parter\n') })
    expect(config.store).toEqual({ mongodbUri: 'mongodb://parter:s3cret@db/parter' })
    const mail = { SMTP_FROM: 'parter@office.example', PUBLIC_ORIGIN: 'https://parter.office.example' }
    const { mail: server } = readConfig({ ...mail, SMTP_URL_FILE: fileOf('smtp://parter:s3cret@mail.office.example') })
    expect(server).toMatchObject({ host: 'mail.office.example', password: 's3cret' })
  })

  test.each([
    [
      'that others may read',
      { MONGODB_URI_FILE: fileOf('mongodb://u:s3cret@db/parter', 0o644) },
      /MONGODB_URI_FILE can be read by others/,
    ],
    ['that is empty', { MONGODB_URI_FILE: fileOf(' ') }, /MONGODB_URI_FILE is empty/],
    ['that is not there', { SMTP_URL_FILE: '/nowhere/uri' }, /SMTP_URL_FILE cannot be read: ENOENT/],
    [
      'beside the setting itself',
      { MONGODB_URI: 'mongodb://db/a', MONGODB_URI_FILE: fileOf('mongodb://db/b') },
      /MONGODB_URI and MONGODB_URI_FILE: expected: one of them/,
    ],
    [
      'that holds no such address',
      { MONGODB_URI_FILE: fileOf('http://u:s3cret@db/parter') },
      /MONGODB_URI: expected: starts with mongodb/,
    ],
  ])('%s is a mistake, and its content is not told', (_, set, said) => {
    expect(() => readConfig(set)).toThrow(said)
    expect(() => readConfig(set)).not.toThrow(/s3cret/)
  })
})
