import { CHANGES_OF_ONE } from '../../api/directory/changePace.ts'
import { DirectoryRevisions } from '../../api/directory/directoryRevisions.ts'
import { hours, seconds } from '../../models/domain/clock.ts'
import { changed, edits, editsAllTheSame } from '../support/directoryEdits.ts'
import { startOffice } from '../support/startOffice.ts'

test('a manager who changes substitutes again and again is refused, while others go on, and may again later', async () => {
  const office = await startOffice()
  const [manager, admin] = [await office.visitor('manager'), await office.visitor('admin')]
  const statuses: number[] = []
  for (let time = 0; time <= CHANGES_OF_ONE.atOnce && !statuses.includes(429); time += 1) {
    const edit = await changed(manager, 'employee', 'ewa', { substituteIds: time % 2 === 0 ? ['olek'] : ['zofia'] })
    statuses.push((await edits(manager, [edit])).status)
    // It is not how often they ask that refuses here.
    if (time % 100 === 99) office.clock.set(office.clock.now() + seconds(9))
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(CHANGES_OF_ONE.atOnce)
  expect(statuses.at(-1)).toBe(429)
  await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { room: '1' }))
  office.clock.set(office.clock.now() + hours(1) / 4)
  const again = await changed(manager, 'employee', 'ewa', { substituteIds: [] })
  expect((await edits(manager, [again])).status).toBe(200)
})

test('however many look at what was changed, one change is in memory at a time', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  for (const room of ['1', '2', '3']) await editsAllTheSame(admin, await changed(admin, 'employee', 'ewa', { room }))
  const { prototype } = DirectoryRevisions
  const find = prototype.find
  let [now, most] = [0, 0]
  prototype.find = async function (id) {
    now += 1
    most = Math.max(most, now)
    const found = await find.call(this, id)
    now -= 1
    return found
  }
  try {
    const replies = await Promise.all([1, 2, 3].map(() => admin.get('/api/directory/revisions')))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
  } finally {
    prototype.find = find
  }
  expect(most).toBe(1)
})
