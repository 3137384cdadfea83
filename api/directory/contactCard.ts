import { Router } from 'express'
import type { PersonId, Role } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { ContactCardView } from '../../models/wire/contactCards.ts'
import { Id } from '../../models/wire/orders.ts'
import type { OfficePages } from '../digitalPages/officePages.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import type { OfficeDirectory } from './officeDirectory.ts'

interface ContactCardDeps {
  readonly directory: OfficeDirectory
  readonly pages: OfficePages
}

/** Those who stand before a client. All addresses at once only administrators export. */
const MAY_GIVE: readonly Role[] = ['clerk', 'employee', 'supervisor']

export function contactCardRoutes(deps: ContactCardDeps): Router {
  const router = Router()
  router.get('/:id/contact', (request, response) => {
    response.json(contactCardOf(deps, actorOf(response), parse(Id, request.params.id)))
  })
  return router
}

/** One official's card, on paper or for a client's telephone. */
function contactCardOf({ directory, pages }: ContactCardDeps, { roles }: Actor, personId: PersonId): ContactCardView {
  if (!MAY_GIVE.some((role) => roles.includes(role))) throw new Refusal('notAllowed')
  const { employees, units, office } = directory.now
  const employee = employees.get(personId)
  if (!employee) throw new Refusal('notFound', { where: 'person' })
  const { name, position, extension, email, unitId } = employee
  return {
    name,
    position,
    officeName: office.name,
    ...optional('unitName', units.get(unitId)?.name),
    ...optional('phone', pages.view().facts.contactPhone),
    ...optional('extension', extension || undefined),
    ...optional('email', email),
  }
}
