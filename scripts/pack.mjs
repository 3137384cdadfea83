import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Pictures and fonts are packed by nature. */
const TEXTS = new Set(['.js', '.css', '.html', '.svg', '.webmanifest'])
/** A packet on the way: what fits into one travels no faster when it is smaller. */
const WORTH_BYTES = 1_400

/** Beside every text of the screens its packed copies: packed once and well here, not on every request a little. */
export function packTexts(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!TEXTS.has(extname(name))) continue
    const path = join(folder, name)
    const text = readFileSync(path)
    if (text.length < WORTH_BYTES) continue
    writeFileSync(`${path}.gz`, gzipSync(text, { level: constants.Z_BEST_COMPRESSION }))
    writeFileSync(`${path}.br`, brotliCompressSync(text))
  }
}
