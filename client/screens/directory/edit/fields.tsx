import type { JSX } from 'preact'
import type { ItemKind } from '../../../../models/domain/directory/directory.ts'
import type { FieldsProps } from './forms.ts'
import { MatterFields } from './MatterFields.tsx'
import { OfficeFields } from './OfficeFields.tsx'
import { PersonFields } from './PersonFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { UnitFields } from './UnitFields.tsx'

/** What is asked about each kind of item. */
export const FIELDS: { readonly [Kind in ItemKind]: (props: FieldsProps<Kind>) => JSX.Element } = {
  office: OfficeFields,
  employee: PersonFields,
  unit: UnitFields,
  matter: MatterFields,
  place: PlaceFields,
}
