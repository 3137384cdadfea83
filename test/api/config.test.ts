import { readConfig } from '../../api/config.ts'
import { greeting, speaksTls } from '../../api/office/greeting.ts'

test('every mistake in the settings is told at once, with what was expected', () => {
  const wrong = { PORT: 'eighty', TRUST_PROXY: '9', TLS_KEY: 'key.pem', LOG_LEVEL: 'loud' }
  expect(() => readConfig(wrong)).toThrow(/PORT.*TRUST_PROXY.*LOG_LEVEL.*TLS_CERT and TLS_KEY/s)
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

test.each([
  ['every address, plain', undefined, {}, true],
  ['one address of the network, plain', '192.0.2.7', {}, true],
  ['this machine alone', '127.0.0.1', {}, false],
  ['this machine by name', 'localhost', {}, false],
  ['every address, with a certificate', undefined, { TLS_CERT: 'a', TLS_KEY: 'b' }, false],
  ['every address, behind a proxy', undefined, { PUBLIC_ORIGIN: 'https://parter.office.example' }, false],
])('a start says what other computers will miss: %s', (_what, host, environment, says) => {
  const config = readConfig(environment)
  const said = greeting({ config, port: 3000, takenPort: undefined, host, isSample: false, firstSecret: 'x' })
  expect(said.includes('without HTTPS')).toBe(says)
  expect(said).toContain(`${config.tls ? 'https' : 'http'}://localhost:3000/first-administrator#x`)
})
