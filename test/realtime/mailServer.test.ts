import { readFileSync } from 'node:fs'
import { MailFault, type OutgoingMail } from '../../api/mail/mailService.ts'
import { smtpService } from '../../api/mail/smtp.ts'
import { hasOpenssl, newCertificate } from '../support/certificates.ts'
import { HELLO_NAME, TestMailServer } from '../support/testMailServer.ts'

const MAIL: OutgoingMail = { to: 'manager@office.example', subject: 'ż', text: 'zażółć\n', language: 'pl', id: 'an-id' }
const SECRET = 'hardly-a-secret-9731'
const never = new AbortController().signal

const faultOf = (done: Promise<unknown>): Promise<MailFault> =>
  done.then(
    () => {
      throw new Error('it was taken')
    },
    (error: unknown) => error as MailFault,
  )

test('the office signs in with its name and password', async () => {
  const server = await TestMailServer.start({
    allowInsecureAuth: true,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'parter' && password === SECRET) done(null, { user: username })
      else done(new Error(`wrong: ${password}`))
    },
  })
  const good = smtpService({ ...server.settings, user: 'parter', password: SECRET })
  await good.probe(never)
  await good.send(MAIL, never)
  expect((await server.received(1))[0]).toMatchObject({ to: [MAIL.to], text: MAIL.text })
  const bad = smtpService({ ...server.settings, user: 'parter', password: `${SECRET}-wrong` })
  for (const done of [bad.probe(never), bad.send(MAIL, never)]) {
    const fault = await faultOf(done)
    expect(fault).toBeInstanceOf(MailFault)
    expect(fault).toMatchObject({ of: 'server', isFinal: false })
    // The server quotes the password in its answer: ours must not.
    expect(`${fault.said} ${fault.stack} ${JSON.stringify(fault)}`).not.toContain(SECRET)
  }
})

test('a server that takes mail only from a full host name is greeted by one', async () => {
  const names: string[] = []
  const server = await TestMailServer.start({
    onMailFrom: (_address, { hostNameAppearsAs }, next) => {
      names.push(String(hostNameAppearsAs))
      next(hostNameAppearsAs === HELLO_NAME ? null : Object.assign(new Error('who?'), { responseCode: 550 }))
    },
  })
  const mail = smtpService(server.settings)
  await mail.probe(never)
  await mail.send(MAIL, never)
  expect(names).toEqual([HELLO_NAME])
})

describe('a server with a certificate', () => {
  if (!hasOpenssl) return test.skip('openssl is missing', () => undefined)
  const { cert, key } = newCertificate('mail.office.example')
  const pair = { cert: readFileSync(cert), key: readFileSync(key) }
  const ca = pair.cert.toString()

  test.each([
    ['from the first byte', { ...pair, secure: true }],
    ['by STARTTLS', pair],
  ])('is believed when the office trusts it, %s', async (_how, options) => {
    const server = await TestMailServer.start(options)
    const mail = smtpService({ ...server.settings, ca })
    await mail.probe(never)
    await mail.send(MAIL, never)
    expect(await server.received(1)).toHaveLength(1)
  })

  test('is not believed when nobody vouches for it', async () => {
    const server = await TestMailServer.start({ ...pair, secure: true })
    const mail = smtpService(server.settings)
    expect((await faultOf(mail.probe(never))).of).toBe('server')
    expect((await faultOf(mail.send(MAIL, never))).of).toBe('server')
    expect(server.mails).toEqual([])
  })

  test('and one that says it has none is told nothing', async () => {
    const server = await TestMailServer.start()
    const mail = smtpService({ ...server.settings, ca })
    expect((await faultOf(mail.send(MAIL, never))).of).toBe('server')
    expect(server.mails).toEqual([])
  })
})
