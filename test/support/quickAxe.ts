import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** axe as it is published, as text: only pages run it. */
export const PUBLISHED_AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * The same, which finds the same in half the time. Most of a look goes into contrast, and most of that into two things:
 * - Fields of its colours are kept in weak maps, as for browsers of ten years ago, six for each of thousands of colours:
 *   here in a property of the colour itself.
 * - The colours of every element are read from their text, and a page has twenty: here each is read once.
 */
export const QUICK_AXE = [ownFields(PUBLISHED_AXE), readEachColourOnce()].join(';\n')

function ownFields(source: string): string {
  const weak = /=new Weak(?:Map|Set)\b/g
  // Where axe writes them otherwise, nothing would fail, and every look would take twice as long.
  if (!weak.test(source))
    throw new Error('axe-core keeps its private fields in another way: see test/support/quickAxe.ts')
  return `var FieldOfAxe = class {
    #name = Symbol()
    get(owner) { return owner[this.#name] }
    set(owner, value) { owner[this.#name] = value }
    has(owner) { return this.#name in owner }
    add(owner) { owner[this.#name] = true }
  };
  ${source.replaceAll(weak, '=new FieldOfAxe')}`
}

function readEachColourOnce(): string {
  return `(() => {
    const { prototype } = axe.commons.color.Color
    const { parseString } = prototype
    const read = new Map()
    prototype.parseString = function (text) {
      const known = read.get(text)
      if (known) return Object.assign(this, known)
      parseString.call(this, text)
      const { r, g, b, alpha } = this
      read.set(text, { r, g, b, alpha })
      return this
    }
  })()`
}
