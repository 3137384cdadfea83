import { useLayoutEffect, useRef } from 'preact/hooks'
import type { BeginningCourse } from '../../../../models/wire/beginning.ts'
import { setupWords } from '../../../parts/setup/words.ts'
import { said } from '../../../state/language.ts'
import { timeOrDay } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { Beginning } from './useBeginning.ts'

interface CoursePartProps {
  readonly beginning: Beginning
  readonly course: BeginningCourse
}

/** How far it has come, and how it ended. The focus comes here with the press that began it. */
export function CoursePart({ beginning, course }: CoursePartProps) {
  const { otherWays: words } = setupWords.value
  const heading = useRef<HTMLHeadingElement>(null)
  const { what, phase, fault } = course
  const isOver = phase === 'done' || phase === 'failed' || beginning.lost !== undefined
  useLayoutEffect(() => heading.current?.focus(), [isOver])
  const title =
    phase === 'done' ? words.done : phase === 'failed' || beginning.lost !== undefined ? words.failed : words.onTheWay
  return (
    <section class="sheet panel stack entrance-form" aria-labelledby="beginning-course">
      <h2 id="beginning-course" tabIndex={-1} ref={heading}>
        {title[what]}
      </h2>
      {beginning.lost === undefined ? null : <Notice kind="warn">{words[beginning.lost]}</Notice>}
      {phase === 'failed' ? (
        <Notice kind="warn">
          <p>{words.faults[fault ?? 'other']}</p>
          <p>{words.asBefore}</p>
        </Notice>
      ) : null}
      {phase === 'done' ? <Done course={course} /> : null}
      {isOver ? null : <OnTheWay course={course} sent={beginning.sent} />}
    </section>
  )
}

function OnTheWay({ course, sent }: { readonly course: BeginningCourse; readonly sent: number | undefined }) {
  const { otherWays: words } = setupWords.value
  const { phase, copied, documents = 0 } = course
  if (phase === 'done' || phase === 'failed') return null
  const part = phase === 'receiving' ? sent : phase === 'copying' ? (copied ?? 0) / Math.max(documents, 1) : undefined
  return (
    <>
      <p role="status">{words.phases[phase]}</p>
      {/* Without a part it says that something moves. */}
      <progress
        class="beginning-progress"
        aria-label={words.progress}
        {...(part === undefined ? {} : { value: part })}
      />
      {phase === 'copying' ? <p class="soft">{words.copied(copied ?? 0, documents)}</p> : null}
      <p class="soft">{words.stay}</p>
    </>
  )
}

function Done({ course }: { readonly course: BeginningCourse }) {
  const { otherWays: words } = setupWords.value
  const { what, officeName, madeAt, documents = 0 } = course
  return (
    <>
      <p>
        {what === 'sample' || officeName === undefined || madeAt === undefined
          ? words.sampleDone
          : words.backupDone(said(officeName), timeOrDay(madeAt), documents)}
      </p>
      {what === 'sample' ? <p class="soft">{words.sampleBack}</p> : null}
      <div class="row">
        {/* Loaded anew: it is another office. */}
        <Button kind="primary" onPress={() => location.assign('/sign-in')}>
          {words.signIn}
        </Button>
      </div>
    </>
  )
}
