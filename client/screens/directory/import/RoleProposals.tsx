import { useState } from 'preact/hooks'
import type { RoleProposal } from '../../../../models/wire/directoryImport.ts'
import type { ListAnswers } from '../../../../models/wire/listImport.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckGroup, Choice } from '../../../ui/Choice.tsx'
import { answering } from './importDraft.ts'
import { words } from './words.ts'

interface RoleProposalsProps {
  readonly proposals: readonly RoleProposal[]
  readonly busy: boolean
  /** What would come of the roles is shown before they can be taken. */
  readonly onShow: () => void
}

type Taken = NonNullable<ListAnswers['roles']>[number]

/** Positions in the file that go with roles of the office: only what somebody ticks becomes one. */
export function RoleProposals({ proposals, busy, onShow }: RoleProposalsProps) {
  const text = words.value
  const [isOpen] = useState(proposals.some(({ isTaken }) => isTaken))
  if (proposals.length === 0) return null
  const single = groupsOf(proposals.filter(({ role }) => role === 'manager' || role === 'secretary'))
  const several = groupsOf(proposals.filter(({ role }) => role === 'secretariat' || role === 'clerk'))
  return (
    <details open={isOpen || isOtherThanShown(proposals)}>
      <summary>{text.proposals(proposals.length)}</summary>
      <div class="stack">
        <p>{text.proposalsLead}</p>
        {single.map((group) => (
          <OneOf key={keyOf(group)} group={group} />
        ))}
        {several.map((group) => (
          <SomeOf key={keyOf(group)} group={group} />
        ))}
        <div class="row">
          <Button busy={busy} onPress={onShow}>
            {text.showRoles}
          </Button>
        </div>
      </div>
    </details>
  )
}

/** Proposals for the same role of the same unit. */
interface Group {
  readonly first: RoleProposal
  readonly all: readonly RoleProposal[]
}

const isSame = (a: RoleProposal, b: RoleProposal): boolean => a.role === b.role && a.unit?.id === b.unit?.id

const groupsOf = (proposals: readonly RoleProposal[]): readonly Group[] =>
  proposals
    .filter((each, at) => proposals.findIndex((other) => isSame(other, each)) === at)
    .map((first) => ({ first, all: proposals.filter((each) => isSame(each, first)) }))

const keyOf = ({ first: { role, unit } }: Group): string => `${role} ${unit?.id ?? ''}`

const chosen = (): readonly Taken[] => answering.answers.roles ?? []

const isChosen = ({ role, unit, person }: RoleProposal): boolean =>
  chosen().some((each) => each.role === role && each.unit === unit?.id && each.person === person)

/** Ticks were set or taken away since these were shown. */
export const isOtherThanShown = (proposals: readonly RoleProposal[]): boolean =>
  proposals.some((proposal) => proposal.isTaken !== isChosen(proposal))

function choose({ first }: Group, people: readonly string[]): void {
  const { role, unit } = first
  const others = chosen().filter((each) => each.role !== role || each.unit !== unit?.id)
  const of = unit === undefined ? {} : { unit: unit.id }
  answering.answer({ roles: [...others, ...people.map((person) => ({ role, person, ...of }))] })
}

const optionsOf = ({ all }: Group) =>
  all.map(({ person, name, position }) => ({ value: person, label: name, detail: position }))

/** No id is empty. */
const AS_IT_IS = ''

function OneOf({ group }: { readonly group: Group }) {
  const text = words.value
  const { role, unit, now = '' } = group.first
  return (
    <Choice
      legend={role === 'secretary' ? text.roles.secretary : text.whoManagesNow(unit?.name ?? '')}
      layout="column"
      value={group.all.find(isChosen)?.person ?? AS_IT_IS}
      onChange={(person) => choose(group, person === AS_IT_IS ? [] : [person])}
      options={[{ value: AS_IT_IS, label: text.staysWith(now) }, ...optionsOf(group)]}
    />
  )
}

function SomeOf({ group }: { readonly group: Group }) {
  const { role } = group.first
  return (
    <CheckGroup
      legend={words.value.roles[role === 'clerk' ? 'clerk' : 'secretariat']}
      layout="column"
      values={group.all.filter(isChosen).map(({ person }) => person)}
      onChange={(people) => choose(group, people)}
      options={optionsOf(group)}
    />
  )
}
