import type { Chain, ChainLink } from '../../models/store/embedded/chain.ts'
import type { Statement } from '../../models/store/embedded/collectionSql.ts'
import { Commits } from '../../models/store/embedded/commits.ts'
import type { WorkerLink } from '../../models/store/embedded/workerLink.ts'

/* What becomes of the entries of a batch that does not come on disk as it should. */

const UNIT = [['INSERT'] as Statement]
const DONE = { changes: 1 }
const REFUSED = { error: { code: 'SQLITE_CONSTRAINT', message: 'refused' } }

/** A writer that answers so, one commit after the other, and a chain that notes what it hears. */
function commitsOf(...answers: readonly (object | Error)[]) {
  const left = [...answers]
  const asked: string[][] = []
  const heard: string[] = []
  const writer = {
    async ask(_order: string, { behind }: { behind: readonly { statement: Statement }[] }) {
      asked.push(behind.map(({ statement }) => statement[0]))
      const answer = left.shift()
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  const chain: Chain = {
    linked: (events) => [...events.map((event): Statement => [String(event)]), ['END']],
    written: () => heard.push('written'),
    lost: () => heard.push('lost'),
  }
  const commits = new Commits(writer as unknown as WorkerLink)
  commits.chain = chain
  return { commits, asked, heard, chain }
}

function linkOf(event: string, told: string[]): ChainLink {
  return {
    event,
    settled: (isWritten) => told.push(`${event} ${isWritten ? 'written' : 'not written'}`),
    failed: () => told.push(`${event} failed`),
  }
}

const batchOf = (told: string[], ...events: readonly string[]) =>
  events.map((event) => ({ unit: UNIT, link: linkOf(event, told) }))

test('of a commit that was not answered nobody knows what is on disk: where the chain ends is read again', async () => {
  const told: string[] = []
  const { commits, heard } = commitsOf(new Error('the disk'))
  await expect(commits.commit(batchOf(told, 'A'))).rejects.toThrow('the disk')
  expect(heard).toEqual(['lost'])
})

test('what is not true is sent again without its entry, which is told when the rest is on disk', async () => {
  const told: string[] = []
  const results = [[DONE], [REFUSED], [DONE]]
  const { commits, asked, heard } = commitsOf(
    { areTrue: [true, false, true, true] },
    { results, chained: [DONE, DONE, DONE], logged: 0 },
  )
  expect((await commits.commit(batchOf(told, 'A', 'B', 'C'))).results).toEqual(results)
  expect(asked).toEqual([
    ['A', 'B', 'C', 'END'],
    ['A', 'C', 'END'],
  ])
  expect(told.toSorted()).toEqual(['A written', 'B not written', 'C written'])
  expect(heard).toEqual(['written'])
})

test('an entry that the log itself refuses keeps no order from being written, and the chain is read again', async () => {
  const told: string[] = []
  const results = [[DONE], [DONE], [DONE]]
  const { commits, heard } = commitsOf({ results, chained: [DONE, REFUSED], logged: 0 })
  expect((await commits.commit(batchOf(told, 'A', 'B', 'C'))).results).toEqual(results)
  expect(told).toEqual(['A written', 'B failed', 'C failed'])
  expect(heard).toEqual(['lost'])
})

test('a chain that cannot be made keeps no order from being written', async () => {
  const told: string[] = []
  const results = [[DONE]]
  const { commits, asked, chain } = commitsOf({ results, chained: [], logged: 0 })
  commits.chain = {
    ...chain,
    linked() {
      throw new Error('its end cannot be read')
    },
  }
  expect((await commits.commit(batchOf(told, 'A'))).results).toEqual(results)
  expect([asked, told]).toEqual([[[]], ['A failed']])
})
