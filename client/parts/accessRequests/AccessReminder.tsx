import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { isOpenAccess } from '../../../models/domain/accessRequests/accessRequest.ts'
import type { AccessView } from '../../../models/wire/accessRequests.ts'
import { announce } from '../../state/announcer.ts'
import { computer } from '../../state/browserStorage.ts'
import { me } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { urgentSentences } from './urgentSentences.ts'
import { useAccessRequests } from './useAccessRequests.ts'
import { accessWords } from './words.ts'

const KEPT_AS = 'accessRemindersKnown'
const MOST_KEPT = 200

/** The register in its lines, and the administrator's page. */
const SAYS_IT_ITSELF: readonly string[] = ['/accessibility', '/administration']

const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const kept = computer.read(KEPT_AS)
const known = signal<readonly string[]>(isListOfTexts(kept) ? kept : [])

/** A last day that comes near, or has passed, is said once each to whoever keeps the register, on whatever page they are. */
export function AccessReminder() {
  const words = accessWords.value
  const { view } = useAccessRequests().known
  const { path } = useLocation()
  const due = (view?.requests ?? []).filter(
    (request) => isOpenAccess(request) && request.urgency !== 'calm' && !known.value.includes(nameOf(request)),
  )
  const said = urgentSentences(due).join(' ')
  const isShown = said !== '' && !SAYS_IT_ITSELF.includes(path)
  useEffect(() => {
    if (isShown) announce(`${words.reminder.title}. ${said}`)
  }, [isShown, said])
  if (!isShown) return null
  const know = () => {
    known.value = [...known.value, ...due.map(nameOf)].slice(-MOST_KEPT)
    computer.write(KEPT_AS, known.value)
  }
  return (
    <section class="standing-notice" aria-label={words.reminder.title}>
      <Notice kind="warn">
        <div class="row spread">
          <p>
            <span class="strong">{words.reminder.title}.</span> {said}
          </p>
          <div class="row">
            <a href="/accessibility">{words.reminder.open}</a>
            <Button size="small" onPress={know}>
              {words.reminder.known}
            </Button>
          </div>
        </div>
      </Notice>
    </section>
  )
}

/** By whom it was read, too: others may use this computer. */
const nameOf = ({ id, urgency, answerBy }: AccessView): string =>
  [me.peek()?.person.id, id, urgency, answerBy].join(' ')
