import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SCRIPT = pathToFileURL(join(import.meta.dirname, '../../scripts/settingsFile.mjs')).href

test('settings are read from the file beside Parter, and the environment goes before; without a file nothing is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parter-settings-'))
  const file = join(folder, '.env')
  writeFileSync(file, '# PORT=1\nWEBHOOK_HOSTS=display.office.example,10.0.4.7:8088\nLOG_LEVEL=debug\n')
  const told = [file, join(folder, 'none')].map((each) => {
    const say = 'console.log(process.env.PORT, process.env.WEBHOOK_HOSTS, process.env.LOG_LEVEL)'
    const program = `import { readSettingsFile } from ${JSON.stringify(SCRIPT)}; readSettingsFile(${JSON.stringify(each)}); ${say}`
    const env = { PATH: process.env.PATH, LOG_LEVEL: 'warn' }
    return spawnSync(process.execPath, ['--input-type=module', '-e', program], { env, encoding: 'utf8' }).stdout.trim()
  })
  rmSync(folder, { recursive: true })
  expect(told).toEqual(['undefined display.office.example,10.0.4.7:8088 warn', 'undefined undefined warn'])
})
