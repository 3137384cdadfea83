import { useState } from 'preact/hooks'
import { proposeRoles } from '../../../../models/domain/setup/roleProposals.ts'
import type { DirectoryItems } from '../../../../models/wire/directory.ts'
import { PersonSelect } from '../../../parts/people/PersonSelect.tsx'
import { setupWords } from '../../../parts/setup/words.ts'
import { personOf } from '../../../state/directory.ts'
import { Button } from '../../../ui/Button.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { type StepForm, useStep } from '../useStep.ts'
import { WithItems } from '../WithItems.tsx'
import type { StepProps } from './stepProps.ts'

/** Who stands at the top, who knows whose matter it is, who sits at BOK. */
export function RolesStep(props: StepProps) {
  return <WithItems>{(items) => <Roles {...props} items={items} />}</WithItems>
}

function Roles({ view, again, onDone, items }: StepProps & { readonly items: DirectoryItems }) {
  const { roles, faults } = setupWords.value
  const [isTried, setTried] = useState(false)
  const { isProposed, ...begun } = beginningOf(items, view.isDone)
  const form = useStep(view, again, {
    secretaryId: begun.secretaryId,
    secretariatIds: begun.secretariatIds.join(','),
    clerkIds: begun.clerkIds.join(','),
  })
  const secretary = form.value('secretaryId')
  const [secretariat, clerks] = [listOf(form, 'secretariatIds'), listOf(form, 'clerkIds')]
  const faultOf = (isMissing: boolean) => (isTried && isMissing ? faults.person : undefined)
  const isComplete = () => {
    setTried(true)
    return secretary !== '' && secretariat.length > 0 && clerks.length > 0
  }
  const save = async () =>
    onDone(await form.finish({ secretaryId: secretary, secretariatIds: secretariat, clerkIds: clerks }))
  return (
    <StepFrame form={form} isComplete={isComplete} onSubmit={() => void save()}>
      {isProposed ? <p class="soft">{roles.proposed}</p> : null}
      <PersonSelect
        label={roles.secretary}
        value={secretary}
        fault={faultOf(secretary === '')}
        onChange={(personId) => form.set({ secretaryId: personId })}
      />
      <PeopleField
        form={form}
        name="secretariatIds"
        label={roles.secretariat}
        fault={faultOf(secretariat.length === 0)}
      />
      <PeopleField form={form} name="clerkIds" label={roles.clerks} fault={faultOf(clerks.length === 0)} />
      <p class="soft">{roles.accountsHint}</p>
    </StepFrame>
  )
}

/** Until somebody has said it, every role is the first administrator's: what positions and units say is nearer. */
function beginningOf({ office, employees, units }: DirectoryItems, isDone: boolean) {
  const { secretaryId, secretariatIds, clerkIds } = office.item
  const isAnybodys = !isDone && [...secretariatIds, ...clerkIds].every((id) => id === secretaryId)
  if (!isAnybodys) return { secretaryId, secretariatIds, clerkIds, isProposed: false }
  const proposed = proposeRoles(
    employees.map(({ item }) => item),
    units.map(({ item }) => item),
  )
  const orOne = (ids: readonly string[], own: readonly string[]) => (ids.length > 0 ? ids : own)
  return {
    secretaryId: proposed.secretaryId ?? secretaryId,
    secretariatIds: orOne(proposed.secretariatIds, secretariatIds),
    clerkIds: orOne(proposed.clerkIds, clerkIds),
    isProposed: proposed.secretaryId !== undefined || proposed.secretariatIds.length + proposed.clerkIds.length > 0,
  }
}

interface PeopleFieldProps {
  readonly form: StepForm
  readonly name: string
  readonly label: string
  readonly fault: string | undefined
}

/** Several people, in the order in which they are asked. */
function PeopleField({ form, name, label, fault }: PeopleFieldProps) {
  const { roles } = setupWords.value
  const chosen = listOf(form, name)
  const set = (people: readonly string[]) => form.set({ [name]: people.join(',') })
  return (
    <fieldset class="stack-s">
      <legend class="legend">{label}</legend>
      <ol class="setup-numbers">
        {chosen.map((personId) => {
          const person = personOf(personId)?.name ?? personId
          return (
            <li key={personId}>
              <span class="row">
                {person}
                <Button size="small" kind="quiet" onPress={() => set(chosen.filter((each) => each !== personId))}>
                  {roles.remove(person)}
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
      <PersonSelect
        label={roles.add}
        value=""
        fault={fault}
        onChange={(personId) => {
          if (personId !== '' && !chosen.includes(personId)) set([...chosen, personId])
        }}
      />
    </fieldset>
  )
}

const listOf = ({ value }: StepForm, name: string): readonly string[] =>
  value(name)
    .split(',')
    .filter((id) => id !== '')
