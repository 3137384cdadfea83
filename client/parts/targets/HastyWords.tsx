import { IconX } from '@tabler/icons-preact'
import { firstTexts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import type { HastyPicks } from './useHastyPicks.ts'

interface HastyWordsProps {
  readonly picks: HastyPicks
  /** The buttons go with their line: the focus goes where one types on. */
  readonly onLeave: () => void
}

/** What was confirmed before it was found: that it is being looked for, or that somebody has to look. */
export function HastyWords({ picks, onLeave }: HastyWordsProps) {
  const { common, counter } = firstTexts.value
  const words = counter.hasty
  if (picks.words.length === 0) return null
  return (
    <ul class="hasty" aria-label={words.title}>
      {picks.words.map((each) => (
        <li class="hasty-word" key={each.word}>
          <span>{each.isOpen ? words.open(each.word) : words.searching(each.word)}</span>
          {each.isOpen ? (
            <Button
              size="small"
              onPress={() => {
                picks.reopen(each)
                onLeave()
              }}
            >
              {words.reopen}
            </Button>
          ) : null}
          <Button
            kind="quiet"
            size="small"
            label={common.remove(each.word)}
            onPress={() => {
              picks.drop(each)
              onLeave()
            }}
          >
            <IconX size={20} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  )
}
