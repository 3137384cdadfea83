// Settings may stand in a file `.env` in the folder of Parter. What the environment says itself goes before.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup.mjs'

export function readSettingsFile(file = join(root, '.env')) {
  if (existsSync(file)) process.loadEnvFile(file)
}
