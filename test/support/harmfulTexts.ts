import { type Directory, directoryOf } from '../../models/domain/directory/directory.ts'
import { smallOffice } from './smallOffice.ts'

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

export const HARMFUL = [...PAYLOADS, ...OTHERS]
export const payload = (index: number): string => HARMFUL[index % HARMFUL.length] ?? ''

/** An office in which every name is an attack. */
export function maliciousOffice(): Directory {
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
export const TRACES = `[globalThis.harm, ...document.querySelectorAll(
  '[onerror],[onload],[ontoggle],[onfocus],[srcdoc],[href^="javascript:"],iframe,object,meta[http-equiv=refresh]'
)].filter(Boolean).map((each) => each.outerHTML ?? 'a script has run')`
