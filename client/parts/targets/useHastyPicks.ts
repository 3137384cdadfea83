import type { Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { SearchHit } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { firstTexts, said } from '../../state/language.ts'
import { findTargets } from './useSearch.ts'

/** A word that was confirmed by an Enter faster than the search. */
export interface HastyWord {
  readonly word: string
  /** Nothing was found that could be picked unseen: who typed it has to look. */
  readonly isOpen: boolean
}

export interface HastyPicks {
  readonly words: readonly HastyWord[]
  readonly isSearching: boolean
  readonly take: (word: string) => void
  readonly drop: (word: HastyWord) => void
  /** Back into the field; what is typed there takes its place here. */
  readonly reopen: (word: HastyWord) => void
}

interface HastyOwner {
  /** Held by whoever asks, so that a word survives what the rest of their form survives. */
  readonly waiting: Signal<readonly HastyWord[]>
  /** The field as it is now. */
  readonly query: () => string
  readonly setQuery: (query: string) => void
  readonly isOffered?: (hit: SearchHit) => boolean
  readonly onPick: (hit: SearchHit) => void
  /** After each word, picked or not. */
  readonly onAnswered?: (word: HastyWord) => void
}

/**
 * Who types and confirms faster than the search answers means the word that was in the field at Enter. It waits here,
 * and the field is free for the next one. What finds nothing comes back to be mended, and nothing typed is lost.
 */
export function useHastyPicks(owner: HastyOwner): HastyPicks {
  const { waiting } = owner
  // The answer comes later, when the form may say something else.
  const latest = useRef(owner)
  latest.current = owner
  const words = waiting.value
  const next = words.find((each) => !each.isOpen)

  const drop = (word: HastyWord) => {
    waiting.value = waiting.peek().filter((each) => each !== word)
  }
  const leaveOpen = (word: HastyWord) => {
    const { query, setQuery } = latest.current
    if (query().trim() === '') {
      drop(word)
      setQuery(word.word)
    } else waiting.value = waiting.peek().map((each) => (each === word ? { ...word, isOpen: true } : each))
    announce(firstTexts.value.counter.hasty.open(word.word))
  }
  const settle = (word: HastyWord, best: SearchHit | undefined) => {
    if (best === undefined || best.elsewhere !== undefined) leaveOpen(word)
    else {
      drop(word)
      latest.current.onPick(best)
      announce(firstTexts.value.counter.hasty.picked(said(best.name)))
    }
    latest.current.onAnswered?.(word)
  }

  useEffect(() => {
    if (next === undefined) return undefined
    const cancel = new AbortController()
    const search = async () => {
      const hits = await findTargets(next.word, cancel.signal).catch(() => [])
      if (!cancel.signal.aborted) settle(next, hits.find(latest.current.isOffered ?? (() => true)))
    }
    void search()
    return () => cancel.abort()
  }, [next])

  return {
    words,
    isSearching: next !== undefined,
    take: (typed) => {
      const word = typed.trim()
      waiting.value = [...waiting.peek().filter((each) => each.word !== word), { word, isOpen: false }]
    },
    drop,
    reopen: (word) => {
      const typed = owner.query().trim()
      waiting.value = waiting
        .peek()
        .flatMap((each) => (each !== word ? [each] : typed === '' ? [] : [{ word: typed, isOpen: true }]))
      owner.setQuery(word.word)
    },
  }
}

export function areHastyWords(value: unknown): value is readonly HastyWord[] {
  return Array.isArray(value) && value.every((each) => typeof each?.word === 'string')
}
