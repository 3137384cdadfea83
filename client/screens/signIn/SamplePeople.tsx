import { useState } from 'preact/hooks'
import { ROLES, type Role } from '../../../models/domain/directory/directory.ts'
import type { OfficeView } from '../../../models/wire/views.ts'
import { capital, said, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'

type SamplePerson = NonNullable<OfficeView['samplePeople']>[number]

interface SamplePeopleProps {
  readonly people: readonly SamplePerson[]
  readonly busyWith: string | undefined
  readonly onChoose: (login: string) => void
}

/** A few of each role are enough to begin with; the rest is one press away. */
const SHOWN_A_ROLE = 3

/** People to try Parter with, by the role one would try. */
export function SamplePeople({ people, busyWith, onChoose }: SamplePeopleProps) {
  const { signIn: words, roles } = texts.value
  const [all, setAll] = useState(false)
  const groups = ROLES.map((role) => ({ role, members: people.filter((person) => mainRole(person) === role) }))
  const hasMore = groups.some((group) => group.members.length > SHOWN_A_ROLE)
  return (
    <section class="samples stack" aria-labelledby="samples">
      <div>
        <h2 id="samples">{words.sampleTitle}</h2>
        <p class="soft">{words.sampleLead}</p>
      </div>
      {groups.map(({ role, members }) =>
        members.length === 0 ? null : (
          <div class="stack-s" key={role}>
            <h3>{capital(roles[role])}</h3>
            <ul class="samples-list">
              {members.slice(0, all ? undefined : SHOWN_A_ROLE).map((person) => (
                <li key={person.login}>
                  <Button class="sample-person" busy={busyWith === person.login} onPress={() => onChoose(person.login)}>
                    <span class="strong">{person.name}</span>
                    <span class="soft">{said(person.position)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {hasMore ? (
        <div>
          <Button kind="quiet" expanded={all} onPress={() => setAll(!all)}>
            {all ? words.sampleFewer : words.sampleMore}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

/** Somebody with several roles is listed under the one that tells most about them. */
const TELLING: readonly Role[] = ['clerk', 'supervisor', 'admin', 'auditor', 'employee']
const mainRole = (person: SamplePerson): Role | undefined => TELLING.find((role) => person.roles.includes(role))
