import { useRef } from 'preact/hooks'
import type { ReadinessView } from '../../../models/wire/readiness.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { followBoard } from '../../state/board.ts'
import { said, texts } from '../../state/language.ts'
import { follow } from '../../state/live.ts'
import { hasRole } from '../../state/session.ts'
import { useFresh } from '../../state/useQuery.ts'

/** The readiness of the office, asked for again whenever somebody's reach may have changed. */
export function useReadiness() {
  const last = useRef<ReadinessView>(undefined)
  return useFresh(
    async (signal) => {
      const view = await ask<ReadinessView>('/readiness', { signal })
      announceNewReds(last.current, view)
      last.current = view
      return view
    },
    ({ soon }) => [
      // Changes of presence are told to those who follow a board; a request makes people busy, too.
      followBoard(hasRole('clerk') ? 'clerk' : 'supervisor'),
      follow('presence:changed', soon),
      follow('request:changed', soon),
      follow('readiness:changed', soon),
    ],
  )
}

/** Whoever listens to the screen hears what has become red since, and nothing on the first picture. */
function announceNewReds(before: ReadinessView | undefined, after: ReadinessView): void {
  if (!before) return
  const wasRed = new Set(redNames(before))
  const fresh = redNames(after).filter((name) => !wasRed.has(name))
  if (fresh.length > 0) announce(fresh.map(texts.value.readiness.turnedRed).join(' '))
}

const redNames = ({ rows }: ReadinessView): readonly string[] =>
  rows.filter(({ level }) => level === 'nobody').map(({ name }) => said(name))
