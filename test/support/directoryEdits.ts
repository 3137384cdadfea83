import type { Employee, ItemKind } from '../../models/domain/directory/directory.ts'
import { problemKey } from '../../models/domain/directory/problems.ts'
import type { DirectoryItems, EditReceipt, ItemEdit, RevisionsView } from '../../models/wire/directory.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson, Reply } from './officePerson.ts'

const LISTS = { employee: 'employees', unit: 'units', matter: 'matters', place: 'places' } as const
type Listed = keyof typeof LISTS

/** What somebody sees on the page of the directory, and does there. */
export async function itemsSeenBy(person: OfficePerson): Promise<DirectoryItems> {
  return (await person.get<DirectoryItems>('/api/directory/items')).body
}

export function itemIn(items: DirectoryItems, kind: ItemKind, id: string) {
  const found = kind === 'office' ? items.office : items[LISTS[kind as Listed]].find((each) => each.id === id)
  if (!found) throw new Error(`There is no ${kind} ${id}`)
  return found
}

/** An edit of what is there, as the page would send it: the fields that can be edited, with those that change. */
export async function changed(person: OfficePerson, kind: ItemKind, id: string, fields: object): Promise<ItemEdit> {
  const { seen, item } = itemIn(await itemsSeenBy(person), kind, id)
  const {
    id: _id,
    keys: _k,
    policy: _p,
    routingPolicy: _r,
    sample: _s,
    timeZone: _t,
    leaving,
    ...kept
  } = item as never as Fields
  const lastDay = leaving ? { lastDay: leaving.lastDay } : {}
  return { kind, id, seen, item: { ...kept, ...lastDay, ...fields } } as ItemEdit
}

export async function removed(person: OfficePerson, kind: ItemKind, id: string): Promise<ItemEdit> {
  return { kind, id, seen: itemIn(await itemsSeenBy(person), kind, id).seen, item: null } as ItemEdit
}

type Fields = Record<'id' | 'keys' | 'policy' | 'routingPolicy' | 'sample' | 'timeZone', unknown> &
  Pick<Employee, 'leaving'>

export async function edits(
  person: OfficePerson,
  changes: readonly ItemEdit[],
  confirmed: readonly string[] = [],
): Promise<Reply<EditReceipt & ErrorView>> {
  const reply = await person.post<EditReceipt & ErrorView>('/api/directory/edits', { changes, confirmed })
  await person.settles()
  return reply
}

/** Accepts whatever it is asked about. */
export async function editsAllTheSame(person: OfficePerson, ...changes: readonly ItemEdit[]): Promise<EditReceipt> {
  let reply = await edits(person, changes)
  if (reply.body.code === 'directoryProblems') reply = await edits(person, changes, keysOf(reply.body))
  if (reply.status !== 200) throw new Error(`The edit was refused: ${JSON.stringify(reply.body)}`)
  return reply.body
}

export const keysOf = ({ detail }: ErrorView): readonly string[] => (detail.breaks ?? []).map(problemKey)

export const breaksOf = ({ body }: Reply<ErrorView>): readonly string[] =>
  (body.detail?.breaks ?? []).map(({ code, item, others }) => [code, item.id, ...(others ?? [])].join(' '))

export async function revisionsSeenBy(person: OfficePerson, item?: string): Promise<RevisionsView['revisions']> {
  const question = item === undefined ? '' : `?item=${item}`
  return (await person.get<RevisionsView>(`/api/directory/revisions${question}`)).body.revisions
}
