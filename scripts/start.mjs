// `npm start`: installs what is missing, builds what is stale, and runs Parter.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { readSettingsFile } from './settingsFile.mjs'
import { root } from './setup.mjs'

ensureBuilt()
readSettingsFile()
process.env.NODE_ENV ??= 'production'
if (process.argv.includes('--new-office')) process.env.NEW_OFFICE = 'true'
if (process.argv.includes('--sample')) process.env.SAMPLE_OFFICE = 'true'
await import(pathToFileURL(join(root, '.build/server/main.mjs')).href)
