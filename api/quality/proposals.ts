import { hours } from '../../models/domain/clock.ts'
import { itemOrFormer } from '../../models/domain/directory/change.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { withStep } from '../../models/domain/keptSteps.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import {
  matterCounts,
  PROPOSAL_DAYS,
  type Proposal,
  type ProposalDecision,
  proposalId,
  proposalsFrom,
  standingChoice,
} from '../../models/domain/quality/proposal.ts'
import type { ProposalDecisionStore } from '../../models/store/proposalDecisionStore.ts'
import type { ProposalBody, ProposalsView } from '../../models/wire/quality.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'

interface ProposalsDeps extends Platform {
  readonly store: ProposalDecisionStore
  readonly directory: OfficeDirectory
  readonly dailyFacts: DailyFacts
  readonly securityLog: SecurityLog
}

/** Counted anew from the last quarter whenever somebody asks; only what the office decides is kept. */
export class Proposals extends Collection<ProposalDecision> {
  constructor(private readonly deps: ProposalsDeps) {
    super(deps, { noun: 'proposal', store: deps.store, read: () => deps.store.all() })
  }

  async view({ roles }: Actor): Promise<ProposalsView> {
    const { clock, directory } = this.deps
    const isSupervisor = roles.includes('supervisor')
    const views = (await this.counted()).flatMap((proposal) => {
      const { matterId, ...counts } = proposal
      const matter = itemOrFormer(directory.now, 'matter', matterId)
      if (!matter) return []
      const unit = matter.unitId === undefined ? undefined : itemOrFormer(directory.now, 'unit', matter.unitId)
      const decision = this.get(proposalId(proposal))
      const standing = standingChoice(decision, clock.now())
      return [
        {
          ...counts,
          id: proposalId(proposal),
          matter: { id: matterId, name: matter.name },
          steps: (decision?.steps ?? []).map(({ by, ...step }) => ({
            ...step,
            ...(isSupervisor ? { byName: directory.person(by).name } : {}),
          })),
          ...(unit ? { unit: { id: unit.id, name: unit.name } } : {}),
          ...(standing ? { choice: standing.choice } : {}),
        },
      ]
    })
    return { days: PROPOSAL_DAYS, proposals: views, mayDecide: isSupervisor }
  }

  async decide(actor: Actor, id: string, { choice, reason = '' }: ProposalBody): Promise<void> {
    const { clock, securityLog } = this.deps
    if (!actor.roles.includes('supervisor')) throw new Refusal('notAllowed')
    if (choice !== 'accepted' && reason === '') throw new Refusal('reasonMissing')
    const proposal = (await this.counted()).find((each) => proposalId(each) === id)
    if (!proposal) throw new Refusal('notFound', { where: 'proposal' })
    const { personId } = actor
    await this.put(id, (current) => {
      const before = current ?? { id, steps: [] }
      const last = before.steps.at(-1)
      // A second press, or a colleague who has said the same.
      if (last?.choice === choice && last.reason === reason) return before
      const step = { choice, reason, by: personId, at: clock.now(), calls: proposal.calls }
      return { ...before, steps: withStep(before.steps, step) }
    })
    await securityLog.note({ what: 'decideProposal', result: 'done', personId, object: id })
  }

  private async counted(): Promise<readonly Proposal[]> {
    const { clock, directory, dailyFacts } = this.deps
    const to = clock.now() + 1
    const from = to - PROPOSAL_DAYS * hours(24)
    const tables = await dailyFacts.since(from)
    return proposalsFrom(matterCounts(tables, [...directory.now.matters.keys()], { from, to }))
  }
}
