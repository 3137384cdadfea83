import { type Signal, useSignal } from '@preact/signals'
import { useId, useLayoutEffect } from 'preact/hooks'
import type { Language } from '../../../models/domain/directory/directory.ts'
import type { Need } from '../../../models/domain/request/needs.ts'
import {
  NEEDS_ON_A_PAGE,
  needsWith,
  POINTED_ANSWERS,
  POINTING_PAGES,
  type Pointed,
  type PointedAnswer,
  pointAt,
} from '../../../models/domain/request/pointed.ts'
import { language } from '../../state/language.ts'
import { useModal } from '../../ui/useModal.ts'
import { NEED_ICONS } from '../request/needIcons.tsx'
import { ANSWER_ICONS } from './answerIcons.tsx'
import { CardEdge } from './CardEdge.tsx'
import { CardPages } from './CardPages.tsx'
import { Item } from './Item.tsx'
import { pressByKey } from './pressByKey.ts'
import { WritingField } from './WritingField.tsx'
import { pointingIn } from './words.ts'
import './pointing.css'

interface PointingCardProps {
  readonly needs: readonly Need[]
  readonly pointed: Signal<Pointed>
  /** Put away, by the client or by the clerk. */
  readonly onReady: () => void
}

/**
 * The whole screen, turned to a client who points instead of speaking: with a finger, a switch, the keyboard, or while
 * the clerk presses for them. A few large pictures with their words; an answer always; nothing leaves the card by itself.
 */
export function PointingCard({ needs, pointed, onReady }: PointingCardProps) {
  const id = useId()
  const ref = useModal()
  const spoken = useSignal<Language>(language.peek())
  const page = useSignal(0)
  const isWriting = useSignal(false)
  const isContrast = useSignal(false)
  const isTurned = useSignal(false)
  const words = pointingIn[spoken.value]
  const chosen = needsWith(needs, pointed.value)
  // Where a hand begins; of the writing, at its field.
  const focusFirst = () => ref.current?.querySelector<HTMLElement>('.pointing-first')?.focus()
  useLayoutEffect(focusFirst, [isWriting.value])

  const turnPage = (by: number) => {
    page.value = (page.peek() + by + POINTING_PAGES.length) % POINTING_PAGES.length
  }
  const say = (answer: PointedAnswer) => {
    const isSame = pointed.value.answer === answer
    const { answer: _before, ...rest } = pointed.value
    pointed.value = isSame ? rest : { ...rest, answer }
    if (answer === 'notHere' && !isSame && !isWriting.peek()) turnPage(1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault()
      turnPage(event.key === 'PageDown' ? 1 : -1)
    } else pressByKey(event, ref.current)
  }
  const { answer } = pointed.value
  const said = [...chosen.map((need) => words.needs[need]), ...(answer === undefined ? [] : [words.answers[answer]])]
  return (
    <dialog
      class={['pointing', isContrast.value ? 'pointing-contrast' : '', isTurned.value ? 'pointing-turned' : '']
        .filter(Boolean)
        .join(' ')}
      ref={ref}
      lang={spoken.value}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onReady()
      }}
    >
      <div class="pointing-frame">
        <CardEdge words={words} spoken={spoken} isContrast={isContrast} isTurned={isTurned} />
        <h2 id={id}>{isWriting.value ? words.writeTitle : words.title}</h2>
        <p class="pointing-chosen">
          {said.length === 0 ? (
            // Whoever writes is not shown things to point at.
            isWriting.value ? null : (
              words.nothing
            )
          ) : (
            <>
              {words.chosen} <span class="strong">{said.join(', ')}</span>
            </>
          )}
        </p>
        {isWriting.value ? (
          <WritingField words={words} pointed={pointed} />
        ) : (
          <fieldset
            class="pointing-items"
            aria-label={words.page(page.value + 1, POINTING_PAGES.length)}
            key={page.value}
          >
            {POINTING_PAGES[page.value]?.map((need, at) => (
              <Item
                key={need}
                Icon={NEED_ICONS[need]}
                word={words.needs[need]}
                digit={at + 1}
                class={at === 0 ? 'pointing-first' : ''}
                isChosen={chosen.includes(need)}
                onPress={() => {
                  pointed.value = pointAt(needs, pointed.peek(), need)
                }}
              />
            ))}
          </fieldset>
        )}
        <fieldset class="pointing-answers" aria-label={words.always}>
          {POINTED_ANSWERS.map((each, at) => (
            <Item
              key={each}
              Icon={ANSWER_ICONS[each]}
              word={words.answers[each]}
              digit={NEEDS_ON_A_PAGE + at + 1}
              isChosen={answer === each}
              onPress={() => say(each)}
            />
          ))}
          <Item
            Icon={ANSWER_ICONS.write}
            word={words.write}
            digit={0}
            isChosen={isWriting.value}
            onPress={() => {
              isWriting.value = true
            }}
          />
        </fieldset>
        <CardPages
          words={words}
          at={page.value}
          isWriting={isWriting.value}
          onTurn={turnPage}
          onPictures={() => {
            isWriting.value = false
          }}
          onReady={onReady}
        />
      </div>
    </dialog>
  )
}
