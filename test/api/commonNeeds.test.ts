import type { CommonNeedsView } from '../../models/wire/views.ts'
import { startOffice } from '../support/startOffice.ts'

test('a counter is told what the clients of this office want most', async () => {
  const office = await startOffice()
  const clerk = await office.visitor('clerk')
  for (let client = 0; client < 6; client += 1) await clerk.raise({ matter: 'idCard', needs: ['formHelp'] })
  const { body } = await clerk.get<CommonNeedsView>('/api/reports/needs')
  expect(body.first).toHaveLength(6)
  expect(body.first).toContain('formHelp')
})
