import { directoryOf } from '../../models/domain/directory/directory.ts'
import { CLIENT_DIR, screensInTurn } from '../support/browser.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'

/* S17: whatever somebody has typed is text on every screen: it does nothing, and is read as it was typed. */

const DO = 'globalThis.harm=1'
const TAGS = [
  `<script>${DO}</script>`,
  `<img src=x onerror=${DO}>`,
  `<svg onload=${DO}>`,
  `<svg><script>${DO}</script></svg>`,
  `<body onload=${DO}>`,
  `<iframe srcdoc="<script>parent.harm=1</script>">`,
  `<iframe src=javascript:parent.harm=1>`,
  `<details open ontoggle=${DO}>`,
  `<input autofocus onfocus=${DO}>`,
  `<video><source onerror=${DO}></video>`,
  `<math><mtext></p><img src=x onerror=${DO}>`,
  `<a href="javascript:${DO}">x</a>`,
  `<object data="data:text/html,<script>${DO}</script>">`,
  `<style>@import'//evil.example'</style>`,
  `<meta http-equiv=refresh content="0;url=javascript:${DO}">`,
]
/** How each of them may try to leave the place where it stands. */
const BEGINNINGS = ['', '">', `'>`, '</textarea></title></style>']
const PAYLOADS = TAGS.flatMap((tag) => BEGINNINGS.map((beginning) => beginning + tag))
const OTHERS = [
  `{{constructor.constructor('${DO}')()}}`,
  `\${${DO}}`,
  `javascript:${DO}`,
  `&lt;img src=x onerror=${DO}&gt;`,
]

const all = [...PAYLOADS, ...OTHERS]
const payload = (index: number): string => all[index % all.length] ?? ''

/** An office in which every name is an attack. */
function maliciousOffice() {
  const { office, employees, units, matters, places } = smallOffice()
  let used = 0
  const next = (): string => {
    used += 1
    return payload(used)
  }
  const named = () => ({ pl: next(), en: next() })
  return directoryOf({
    office: { ...office, name: named() },
    employees: [...employees.values()].map((each) => ({ ...each, name: next(), position: named(), room: next() })),
    units: [...units.values()].map((each) => ({ ...each, name: named() })),
    matters: [...matters.values()].map((each) => ({ ...each, name: named(), keywords: [next()] })),
    places: [...places.values()].map((each) => ({ ...each, name: named() })),
  })
}

/** What would be there if anything of it had been taken for more than text. */
const TRACES = `[globalThis.harm, ...document.querySelectorAll(
  '[onerror],[onload],[ontoggle],[onfocus],[srcdoc],[href^="javascript:"],iframe,object,meta[http-equiv=refresh]'
)].filter(Boolean).map((each) => each.outerHTML ?? 'a script has run')`

const SCREENS = [
  ['clerk', '/counter'],
  ['clerk', '/telephones'],
  ['clerk', '/fallback-sheet'],
  ['olek', '/calls'],
  ['manager', '/supervision'],
  ['manager', '/readiness'],
  ['manager', '/figures'],
  ['admin', '/directory'],
  ['admin', '/accounts'],
  ['admin', '/policies'],
] as const

test('nothing that somebody has typed is more than text, on any screen', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true, directory: maliciousOffice() })
  const [clerk] = await office.devices('clerk', 'olek')
  await clerk.raise({ matter: 'idCard', person: 'olek', note: payload(1) })
  await clerk.leavesMessage({ personId: 'olek', who: payload(2), about: payload(3) })
  const open = screensInTurn(office)
  for (const [person, path] of SCREENS) {
    const page = await open(person, path)
    // Something that was typed is read on each of them.
    await page.locator('main >> text=harm >> visible=true').first().waitFor()
    expect([path, await page.evaluate(TRACES)]).toEqual([path, []])
  }
}, 60_000)
