import { CLIENT_DIR, screensInTurn } from '../support/browser.ts'
import { maliciousOffice, payload, TRACES } from '../support/harmfulTexts.ts'
import { startOffice } from '../support/startOffice.ts'

/* S17: whatever somebody has typed is text on every screen: it does nothing, and is read as it was typed. */

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
