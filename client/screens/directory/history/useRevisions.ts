import { useState } from 'preact/hooks'
import type { RevisionsView, RevisionView } from '../../../../models/wire/directory.ts'
import { ask } from '../../../state/api.ts'
import { explain } from '../../../state/explain.ts'
import { follow } from '../../../state/live.ts'
import { useQuery } from '../../../state/useQuery.ts'

/** What was done to the directory, or to one item of it, the newest first; older ones when they are asked for. */
export function useRevisions(item?: string) {
  const question = item === undefined ? '' : `?item=${item}`
  const { known, again } = useQuery<RevisionsView>(`/directory/revisions${question}`, ({ soon }) => [
    follow('directory:changed', soon),
  ])
  const [older, setOlder] = useState<RevisionsView>()
  const [fault, setFault] = useState<string>()
  const newest = known.view?.revisions ?? []
  const shown = [...newest, ...(older?.revisions ?? []).filter(({ id }) => newest.every((each) => each.id !== id))]
  const last = shown.at(-1)
  const more = async () => {
    if (!last) return
    setFault(undefined)
    try {
      const path = `/directory/revisions${question === '' ? '?' : `${question}&`}before=${last.version}`
      const found = await ask<RevisionsView>(path)
      setOlder({ revisions: [...(older?.revisions ?? []), ...found.revisions], isAll: found.isAll })
    } catch (error) {
      setFault(explain(error))
    }
  }
  const isAll = older?.isAll ?? known.view?.isAll ?? true
  return {
    revisions: shown as readonly RevisionView[],
    isAll,
    isKnown: known.view !== undefined,
    more,
    again,
    fault: known.fault ?? fault,
  }
}
