import type { CoverMove } from '../../../models/domain/schedule/cover.ts'
import type { CoverBody, CoverView } from '../../../models/wire/schedule.ts'
import { ask } from '../../state/api.ts'
import { hoursText, nearDayText } from '../schedule/days.ts'

/** A repeat asks nobody twice: the server finds the first. */
export const askCover = (body: CoverBody): Promise<CoverView> => ask<CoverView>('/covers', { method: 'POST', body })

export const moveCover = (id: string, move: CoverMove): Promise<CoverView> =>
  ask<CoverView>(`/covers/${encodeURIComponent(id)}/${move}`, { method: 'POST', body: {} })

export const namesOf = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join(', ')

/** "jutro, 10:00–12:00" */
export const coverTime = ({ day, fromMinute, toMinute }: Pick<CoverView, 'day' | 'fromMinute' | 'toMinute'>): string =>
  `${nearDayText(day)}, ${hoursText(fromMinute, toMinute)}`
