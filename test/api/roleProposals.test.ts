import {
  isCustomerService,
  isInSecretariat,
  isManagerPosition,
  isSecretaryPosition,
} from '../../models/domain/directory/positionRoles.ts'
import { itemIn, itemsSeenBy } from '../support/directoryEdits.ts'
import { bringsInList, previews } from '../support/directoryLists.ts'
import { startOffice } from '../support/startOffice.ts'

test.each<[string, string, readonly string[]]>([
  ['kierownik Referatu Finansowego', '', ['manager']],
  ['p.o. naczelnika Wydziału', '', ['manager']],
  ['Dyrektor', '', ['manager']],
  ['zastępca kierownika', '', []],
  ['z-ca dyrektora', '', []],
  ['zast. naczelnika', '', []],
  ['Sekretarz Gminy', '', ['secretary']],
  ['Sekretarz Miasta i Gminy', '', ['secretary']],
  ['p.o. Sekretarza', '', ['secretary']],
  ['zastępca sekretarza gminy', '', []],
  ['sekretarz kierownika', '', []],
  ['sekretarka wójta', '', ['secretariat']],
  ['inspektor', 'Sekretariat', ['secretariat']],
  ['referent ds. obsługi sekretariatu', '', ['secretariat']],
  ['inspektor', 'Biuro Obsługi Klienta', ['clerk']],
  ['inspektor', 'BOK', ['clerk']],
  ['referent ds. obsługi mieszkańców', '', ['clerk']],
  ['inspektor ds. obsługi Rady', 'Biuro Rady', []],
])('"%s" in "%s" is %j', (position, unit, roles) => {
  const found = {
    manager: isManagerPosition(position),
    secretary: isSecretaryPosition(position),
    secretariat: isInSecretariat(position, unit),
    clerk: isCustomerService(position, unit),
  }
  expect(Object.entries(found).flatMap(([role, is]) => (is ? [role] : []))).toEqual(roles)
})

const LIST = [
  'Login;Stanowisko',
  'ewa;Kierownik referatu',
  'olek;zastępca kierownika',
  'zofia;Sekretarz Gminy',
  'piotr;referent ds. obsługi klienta',
].join('\n')

test('positions only propose roles: nothing comes of them until somebody says so, and then it is part of the same change', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const shown = (await previews(admin, LIST)).body
  const before = await itemsSeenBy(admin)
  const unit = itemIn(before, 'employee', 'ewa').item as { unitId: string }
  expect(shown.questions).toEqual([])
  expect(shown.proposals.map(({ role, person, isTaken }) => ({ role, person, isTaken }))).toEqual([
    { role: 'manager', person: 'ewa', isTaken: false },
    { role: 'secretary', person: 'zofia', isTaken: false },
    { role: 'clerk', person: 'piotr', isTaken: false },
  ])
  const roles = [
    { role: 'manager', unit: unit.unitId, person: 'ewa' },
    { role: 'secretary', person: 'zofia' },
    // Nobody's position says so: it is not taken.
    { role: 'secretariat', person: 'olek' },
  ] as const
  const { body } = await bringsInList(admin, LIST, { answers: { roles: [...roles] } })
  expect(body).toMatchObject({ changed: 4, roles: 2 })
  const after = await itemsSeenBy(admin)
  expect(itemIn(after, 'unit', unit.unitId).item).toMatchObject({ managerId: 'ewa' })
  expect(after.office.item).toMatchObject({ secretaryId: 'zofia', clerkIds: before.office.item.clerkIds })
  expect(after.office.item.secretariatIds).toEqual(before.office.item.secretariatIds)
  await admin.post(`/api/directory/revisions/${body.revisionId}/undo`, { confirmed: [] })
  expect((await itemsSeenBy(admin)).office.item).toEqual(before.office.item)
})
