import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newSecret, signedHeaders } from '../../api/webhooks/sign.ts'

const NOTES = readFileSync(join(import.meta.dirname, '../../.readme/webhooks.md'), 'utf8')
const written = (word: string): string => {
  const block = [...NOTES.matchAll(/^```js\n(.*?)^```/gms)].find(([, text = '']) => text.includes(word))
  if (!block?.[1]) throw new Error(`The notes have no ${word}`)
  return block[1]
}

/** The receiver as the notes have it, in a process of its own; only its port is the machine's choice. */
async function startReceiver(secret: string) {
  const folder = mkdtempSync(join(tmpdir(), 'parter-receiver-'))
  writeFileSync(join(folder, 'isFromParter.mjs'), written('export function isFromParter'))
  const receiver = written('createServer').replace(
    '.listen(8088)',
    ".listen(0, '127.0.0.1', function () { console.log(this.address().port) })",
  )
  writeFileSync(join(folder, 'receiver.mjs'), receiver)
  const running = spawn(process.execPath, [join(folder, 'receiver.mjs'), secret], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const [port] = await once(running.stdout.setEncoding('utf8'), 'data')
  return {
    port: Number(port),
    isRunning: () => running.exitCode === null,
    async stop() {
      const gone = once(running, 'exit')
      running.kill()
      if (running.exitCode === null) await gone
      rmSync(folder, { recursive: true })
    },
  }
}

test('the receiver of the notes takes what Parter has signed, refuses everything else, and lives on', async () => {
  const secret = newSecret()
  const receiver = await startReceiver(secret)
  const post = async (headers: Record<string, string>, body: string) =>
    (await fetch(`http://127.0.0.1:${receiver.port}/`, { method: 'POST', headers, body })).status
  try {
    const body = '{"type":"test","data":{"code":"ŻÓŁW-1"}}'
    const signed = signedHeaders([newSecret(), secret], { id: 'msg_1', at: Date.now(), body })
    expect(await post(signed, body)).toBe(204)
    expect(await post(signed, `${body} `)).toBe(401)
    expect(await post({}, body)).toBe(401)
    expect(await post({ ...signed, 'webhook-signature': `v1,é${'A'.repeat(43)}` }, body)).toBe(401)
    const old = signedHeaders([secret], { id: 'msg_1', at: Date.now() - 301_000, body })
    expect(await post(old, body)).toBe(401)
    expect(await post({ ...signed, 'webhook-timestamp': 'never' }, body)).toBe(401)
    // Whoever begins and goes.
    const caller = connect(receiver.port, '127.0.0.1')
    caller.end('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf')
    await once(caller.resume(), 'close')
    expect(await post(signed, body)).toBe(204)
    expect(receiver.isRunning()).toBe(true)
  } finally {
    await receiver.stop()
  }
})
