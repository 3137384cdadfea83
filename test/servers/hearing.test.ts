import { startOffice } from '../support/startOffice.ts'
import { onMongodb } from './support/severalServers.ts'

/* What one server writes the others hear of: a collection that is held in memory and hears nothing is a fault nobody sees. */

/** Each reads these anew whenever it wants to know, or they are its own. */
const NOT_HEARD = [
  'factdays',
  'factmonths',
  'firstLinks',
  'pushKeys',
  'securityEvents',
  'securityLogHead',
  'signsoflife',
  'syntheticpages',
  'tallies',
]

onMongodb('every collection is heard of by the other servers, but for those that nobody holds', async () => {
  const office = await startOffice()
  const { connection, shared } = office.memory.backend
  const heard = [...(Reflect.get(shared?.sharing ?? {}, 'hearers') as Map<string, unknown>).keys()]
  const names = Object.values(connection.models).map(({ collection }) => collection.name)
  expect(names.filter((name) => !heard.includes(name)).toSorted()).toEqual(NOT_HEARD)
})
