import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SignOnTestView, SignOnView } from '../../../models/wire/signOn.ts'
import { REFUSAL_QUESTION, SIGN_ON_TEST_PART } from '../../../models/wire/signOnPaths.ts'
import { LeavingButton } from '../../parts/signOn/LeavingButton.tsx'
import { SignOnRefused } from '../../parts/signOn/SignOnRefused.tsx'
import { signOnWords } from '../../parts/signOn/words.ts'
import { texts } from '../../state/language.ts'
import { dayAndTime } from '../../state/time.ts'
import { Notice } from '../../ui/Notice.tsx'

interface TestPartProps {
  readonly view: SignOnView
  /** What is typed would be lost on the way, and is not what is tried. */
  readonly isTyped: boolean
}

/** The whole way to the provider and back, before anybody else goes it. */
export function TestPart({ view, isTyped }: TestPartProps) {
  const { test: words } = signOnWords.value
  const { query } = useLocation()
  const [why] = useState(query[REFUSAL_QUESTION])
  const { settings, tested, edition } = view
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever comes back from a test looks for what came of it, which stands below a long form.
  useLayoutEffect(() => {
    if (location.hash !== `#${SIGN_ON_TEST_PART}`) return
    heading.current?.scrollIntoView()
    heading.current?.focus()
    // Said once: a page that is loaded again tells of no test.
    history.replaceState(history.state, '', location.pathname + location.hash)
  }, [])
  return (
    <section class="sheet panel stack" aria-labelledby={SIGN_ON_TEST_PART}>
      <h2 id={SIGN_ON_TEST_PART} tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p>{words.lead}</p>
      <SignOnRefused why={why} isTest />
      {tested ? <Outcome tested={tested} withRules={settings?.roleSource !== undefined} /> : <p>{words.none}</p>}
      {settings === undefined || isTyped ? (
        <p class="soft">{words.saveFirst}</p>
      ) : (
        <div class="row">
          <LeavingButton path="/sign-on/tests" body={{ edition }}>
            {words.start}
          </LeavingButton>
        </div>
      )}
    </section>
  )
}

function Outcome({ tested, withRules }: { readonly tested: SignOnTestView; readonly withRules: boolean }) {
  const { test: words } = signOnWords.value
  const { by, at, name, login, subject, values, person, roles } = tested
  const isIn = person !== undefined && roles.length > 0
  return (
    <>
      <Notice kind={isIn ? 'good' : 'warn'}>
        {person === undefined ? words.unknown : isIn ? words.comesIn(person.name) : words.noRole(person.name)}
      </Notice>
      <dl class="facts">
        <Fact name={words.tested}>{words.byAt(by.name, dayAndTime(at))}</Fact>
        <Fact name={words.said}>{[name, login, subject].filter(Boolean).join(' · ')}</Fact>
        {withRules ? <Fact name={words.groups}>{groupsOf(values)}</Fact> : null}
        {isIn ? <Fact name={words.roles}>{roles.map((role) => texts.value.roles[role]).join(', ')}</Fact> : null}
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="sign-on-subject">{children}</dd>
    </div>
  )
}

function groupsOf(values: SignOnTestView['values']): string {
  const { test: words } = signOnWords.value
  if (values === 'tooMany') return words.tooMany
  return values === null || values.length === 0 ? words.noGroups : values.join(', ')
}
