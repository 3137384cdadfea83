import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const places: string[] = []

afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true })
})

/** Parter as it is fetched, without what it is built from; nothing is installed before the folder is looked at. */
function copyIn(name: string): string {
  const place = mkdtempSync(join(tmpdir(), 'parter-folder-'))
  places.push(place)
  const folder = join(place, name)
  mkdirSync(folder)
  for (const part of ['scripts', 'package.json', 'package-lock.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  return folder
}

test.each(['a#1', 'q?x'])('in a folder named %s a start says in one sentence what to do', (name) => {
  const folder = copyIn(name)
  for (const script of ['start.mjs', 'build.mjs']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', script)], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trim()).toBe(
      `Parter cannot be built in ${folder}: the name of a folder has "${name.match(/[#?]/)?.[0]}" in it. Rename or move that folder.`,
    )
  }
})
