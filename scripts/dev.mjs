// `npm run dev`: the server restarts and the screens reload when a file changes.
import { spawn } from 'node:child_process'
import { createServer as createSocket } from 'node:net'
import { join } from 'node:path'
import { readSettingsFile } from './settingsFile.mjs'
import { ensureInstalled, root } from './setup.mjs'

ensureInstalled()
readSettingsFile()
const port = process.env.PORT ?? (await freePort(3000))
// Read by the screens' own configuration too: the browser talks to one address, which passes on what is the server's.
process.env.PORT = String(port)
const { build, createServer } = await import('vite')
const { serverBuild } = await import('./build.mjs')

let server
function restart() {
  // The store belongs to one process: the next one starts when this one has let go of it.
  if (server && server.exitCode === null && server.signalCode === null) {
    server.removeAllListeners('exit')
    server.once('exit', start)
    server.kill()
  } else start()
}

function start() {
  server = spawn(process.execPath, ['--enable-source-maps', join(root, '.build/server/main.mjs')], { stdio: 'inherit' })
  server.once('exit', (code) => {
    if (code) console.error('The server has stopped; it starts again with the next change.')
  })
}

const config = serverBuild()
const watcher = await build({ ...config, build: { ...config.build, watch: {} } })
watcher.on('event', (event) => {
  if (event.code === 'END') restart()
  if (event.code === 'ERROR') console.error(event.error.message)
})
const screens = await createServer({ configFile: join(root, 'client/vite.config.ts') })
await screens.listen()
console.log('The screens, which reload by themselves:')
screens.printUrls()

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    server?.kill()
    process.exit(0)
  })

/** The wanted port, or the next one that nobody has. */
function freePort(wanted) {
  return new Promise((found) => {
    const probe = createSocket()
    probe.once('error', () => found(freePort(wanted + 1)))
    probe.listen(wanted, () => probe.close(() => found(wanted)))
  })
}
