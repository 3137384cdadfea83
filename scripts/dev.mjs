// `npm run dev`: the server restarts and the screens reload when a file changes.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root } from './setup.mjs'

ensureInstalled()
const { build, createServer } = await import('vite')
const { serverBuild } = await import('./build.mjs')

let server
const restart = () => {
  server?.kill()
  server = spawn(process.execPath, ['--enable-source-maps', join(root, '.build/server/main.mjs')], {
    stdio: 'inherit',
    env: { ...process.env, PORT: process.env.PORT ?? '3000' },
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
screens.printUrls()

process.on('SIGINT', () => {
  server?.kill()
  process.exit(0)
})
