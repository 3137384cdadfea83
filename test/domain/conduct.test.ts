import { CONDUCT_CARDS, LONGEST_CARD, withCard } from '../../models/domain/conduct/conductCards.ts'
import { NEEDS } from '../../models/domain/request/needs.ts'
import { textsFor } from '../../models/texts/texts.ts'

const OWN = { pl: 'Po swojemu.', en: 'In our way.' }

describe('conduct cards', () => {
  test('there is one for each need, what to bring for it, and four for everybody', () => {
    expect(new Set(CONDUCT_CARDS).size).toBe(2 * NEEDS.length + 4)
  })

  test('fit the fields in which an administrator changes them', () => {
    for (const { conduct } of [textsFor('pl'), textsFor('en')]) {
      const all = [
        ...Object.values(conduct.general).map(({ text }) => text),
        ...Object.values(conduct.advice).flatMap(({ help, bring = '' }) => [help, bring]),
      ]
      expect(all.filter((text) => text.length > LONGEST_CARD)).toEqual([])
    }
  })

  test('keep what was said before, and nothing of a save that changes nothing', () => {
    const once = withCard(undefined, { card: 'calm', text: OWN, by: 'a', at: 1 })
    expect(withCard(once, { card: 'calm', text: { ...OWN }, by: 'b', at: 2 })).toEqual(once)
    const back = withCard(once, { card: 'calm', text: undefined, by: 'b', at: 3 })
    expect(back.cards).toEqual({})
    expect(back.changes[0]).toEqual({ card: 'calm', at: 3, by: 'b', before: OWN })
  })

  test('forget the oldest changes, never a text', () => {
    let kept = withCard(undefined, { card: 'farewell', text: OWN, by: 'a', at: 0 })
    for (let at = 1; at <= 300; at += 1)
      kept = withCard(kept, { card: 'calm', text: { pl: `${at}`, en: '' }, by: 'a', at })
    expect(kept.changes.length).toBe(200)
    expect(kept.cards).toMatchObject({ farewell: OWN, calm: { pl: '300' } })
  })
})
