import { openPage } from '../support/browser.ts'
import { PUBLISHED_AXE, QUICK_AXE } from '../support/quickAxe.ts'

/* What looks at every screen finds what axe finds as it is published, of colours above all. */

const PAPER = [
  '#fff',
  'rgb(0 0 0 / 40%)',
  'hsl(0.5turn 60% 40%)',
  'oklch(70% 0.1 200)',
  'color(display-p3 0.2 0.5 0.3)',
  'transparent',
]
const INK = ['#777', 'rgba(90, 90, 90, 0.6)', 'hsl(200 80% 45%)', 'lab(60% 20 20)', 'color-mix(in srgb, red, white)']
const BLENDS = ['normal', 'multiply', 'screen', 'luminosity', 'color']

const line = (paper: string, ink: string, more = '') =>
  `<p style="background: ${paper}; color: ${ink}; ${more}">Dowód osobisty</p>`

const FAULTY = `<!doctype html><html lang="xx"><title>?</title>
  <main style="background: #c8d0d8">
    ${PAPER.flatMap((paper) => INK.map((ink) => line(paper, ink))).join('')}
    ${BLENDS.map((blend) => line('#89a', '#456', `mix-blend-mode: ${blend}; opacity: 0.8`)).join('')}
    ${line('linear-gradient(red, blue)', '#888', 'text-shadow: 0 0 2px #999; -webkit-text-stroke: 1px #aaa')}
    <div style="opacity: 0.5">${line('#eee', '#666', 'position: relative; z-index: 2')}</div>
    <button></button><img src="data:,"><a href="#x" style="font-size: 8px">x</a><ul><div>y</div></ul>
  </main>`

test('the axe of the tests finds what the published one finds, and why', async () => {
  const found: unknown[] = []
  for (const source of [PUBLISHED_AXE, QUICK_AXE]) {
    const page = await openPage({ baseUrl: 'http://localhost', beforeStop: () => undefined }, 'about:blank')
    await page.setContent(FAULTY)
    await page.evaluate(source)
    // Twice: what has been read before is read from memory.
    for (let times = 0; times < 2; times += 1)
      found.push(await page.evaluate('axe.run().then(({ violations, incomplete }) => ({ violations, incomplete }))'))
    await page.context().close()
  }
  const [published, ...others] = found
  expect(published).toMatchObject({
    violations: expect.arrayContaining([expect.objectContaining({ id: 'color-contrast' })]),
    incomplete: expect.arrayContaining([expect.objectContaining({ id: 'color-contrast' })]),
  })
  for (const each of others) expect(each).toEqual(published)
})
