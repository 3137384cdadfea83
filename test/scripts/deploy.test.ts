import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.deploy')
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')
const files = readdirSync(folder)

/** Of Node, of the files themselves, and of whoever starts them. */
const NOT_PARTERS = [
  'NODE_ENV',
  'PARTER_NAME',
  'PARTER_BACKUPS',
  'PARTER_BIND',
  'PARTER_ONE',
  'PARTER_TWO',
  'PARTER_THREE',
]

test.each(files)('%s sets only what .env.example explains', (file) => {
  const known = [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^# ?([A-Z][A-Z_]+)=/gm)].map(
    ([, name]) => name,
  )
  const set = [...textOf(file).matchAll(/\b([A-Z]+_?[A-Z_]*[A-Z])(?:=|: (?=\S))/g)].map(([, name]) => name ?? '')
  const unknown = set.filter((name) => !known.includes(name) && !NOT_PARTERS.includes(name) && name !== 'CMD')
  expect(unknown).toEqual([])
  if (!['compose.mongodb.yaml', 'Caddyfile'].includes(file)) expect(set.length).toBeGreaterThan(1)
})

test('what starts Parter is what the build makes', () => {
  for (const file of ['Dockerfile', 'parter.service']) expect(textOf(file)).toContain('.build/server/main.mjs')
  const copied = [...textOf('Dockerfile').matchAll(/^COPY ((?!--from)[^\n]+) \.\/$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  )
  expect(copied.length).toBeGreaterThan(2)
  expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([])
})
