import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'

/* Who looks for something goes by the README: what it names is there. */

const root = join(import.meta.dirname, '../..')
const NOTES = ['README.md', ...readdirSync(join(root, '.readme')).map((name) => `.readme/${name}`)].filter((name) =>
  name.endsWith('.md'),
)
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const withoutFences = (text: string): string => text.replace(/^```.*?^```/gms, '')

/** `{a,b}` are two, `*` is every language. */
function meant(path: string): readonly string[] {
  const [, before = path, names, after = ''] = /^(.*)\{(.+)\}(.*)$/.exec(path) ?? []
  const each = names === undefined ? [path] : names.split(',').map((name) => `${before}${name}${after}`)
  return each.flatMap((one) => (one.includes('*') ? LANGUAGES.map((language) => one.replace('*', language)) : [one]))
}

test.each(NOTES)('every file that %s names is there, by its path or in a folder named beside it', (name) => {
  const lost = withoutFences(read(name))
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const named = [...block.matchAll(/`([^`\s…]+)`/g)].flatMap(([, path = '']) => meant(path))
      const paths = named.filter((path) => /^(?:api|client|models|scripts|test)\//.test(path))
      const bare = named.filter((path) => /^[\w./]+\.tsx?$/.test(path) && !paths.includes(path))
      return [
        ...paths.filter((path) => !existsSync(join(root, path))),
        ...bare.filter((file) => !paths.some((folder) => existsSync(join(root, folder, file)))),
      ]
    })
  expect(lost).toEqual([])
})

/** As GitHub names the place of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsIn = (name: string): readonly string[] =>
  [...withoutFences(read(name)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

test.each(NOTES)('every link of %s leads somewhere', (name) => {
  const links = [...withoutFences(read(name)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  const dead = links
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#')
      const file = path === '' ? name : join(dirname(name), path)
      return !existsSync(join(root, file)) || (anchor !== undefined && !anchorsIn(file).includes(anchor))
    })
  expect(dead).toEqual([])
})
