import { CLIENT_DIR, openPage } from '../support/browser.ts'
import { BrowserWorker } from '../support/serviceWorker.ts'
import { startOffice } from '../support/startOffice.ts'

test('Chromium finds nothing that would keep Parter from being installed', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const page = await openPage(office, '/sign-in', { isWhole: true })
  await BrowserWorker.of(page)
  const line = await page.context().newCDPSession(page)
  const { errors, data } = await line.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await line.send('Page.getInstallabilityErrors')
  // Every context of a test is a private window, which installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  const { icons } = JSON.parse(data ?? '{}') as { icons: readonly { src: string; sizes: string; purpose?: string }[] }
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual([
    'any any',
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ])
  for (const { src, sizes } of icons) {
    const size = await page.evaluate<string>(`new Promise((done, failed) => {
      const icon = new Image()
      icon.onload = () => done(icon.naturalWidth + 'x' + icon.naturalHeight)
      icon.onerror = failed
      icon.src = ${JSON.stringify(src)}
    })`)
    if (sizes !== 'any') expect(size).toBe(sizes)
  }
})
