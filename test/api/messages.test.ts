import { startOffice } from '../support/startOffice.ts'

test('a PESEL is refused in every field, a telephone number where it belongs is not', async () => {
  const office = await startOffice()
  const clerk = await office.visitor('clerk')
  for (const field of ['who', 'reach', 'about'])
    expect(await clerk.triesToLeave({ [field]: 'PESEL 44051401359' })).toMatchObject({
      status: 400,
      body: { code: 'badInput', detail: { problems: [{ path: field }] } },
    })
  expect((await clerk.triesToLeave({ about: 'call 601 202 303 about 22 620 11 22' })).status).toBe(201)
})

test('what is too long is refused, signs that turn the direction of writing are left out', async () => {
  const office = await startOffice()
  const [clerk, ewa] = [await office.visitor('clerk'), await office.visitor('ewa')]
  expect((await clerk.triesToLeave({ who: 'x'.repeat(121) })).status).toBe(400)
  expect((await clerk.triesToLeave({ who: '  ' })).status).toBe(400)
  expect((await clerk.triesToLeave({ who: '<b>Ma\u202eria</b>\n' })).status).toBe(201)
  expect((await ewa.messages()).mine).toMatchObject([{ contact: { who: '<b>Maria</b>' } }])
})

test('of one clerk so many are kept, and the next is refused', async () => {
  const office = await startOffice()
  const clerk = await office.visitor('clerk')
  for (let count = 0; count < 200; count += 1) await clerk.leavesMessage({ personId: 'olek' })
  expect(await clerk.triesToLeave({})).toMatchObject({ status: 409, body: { code: 'tooManyOpen' } })
})

test('the security log says who took and read a message, and nothing of what it says', async () => {
  const office = await startOffice()
  const [clerk, ewa, auditor] = await office.devices('clerk', 'ewa', 'auditor')
  const { id } = await clerk.leavesMessage()
  for (const _twice of [1, 2]) await ewa.movesMessage('shown', id)
  await ewa.movesMessage('done', id)
  const { body } = await auditor.get<{ events: readonly { what: string }[] }>('/api/security-log')
  const noted = body.events.map(({ what }) => what).filter((what) => what.endsWith('Message'))
  expect(noted.toSorted()).toEqual(['endMessage', 'moveMessage', 'readMessage', 'takeMessage'])
  expect(JSON.stringify(body)).not.toMatch(/Maria|601 202/)
})
