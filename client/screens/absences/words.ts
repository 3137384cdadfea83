import { computed } from '@preact/signals'
import type { Language } from '../../../models/domain/directory.ts'
import { absencesEn } from '../../../models/domain/texts/absences.en.ts'
import { type AbsenceTexts, absencesPl } from '../../../models/domain/texts/absences.pl.ts'
import { NoAnswer } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { language } from '../../state/language.ts'

const VOICES: Readonly<Record<Language, AbsenceTexts>> = { pl: absencesPl, en: absencesEn }

/** The sentences of these screens: they come with them, and not with everybody's first page. */
export const words = computed(() => VOICES[language.value])

/** Why a plan was not saved. Without an answer it may have been: a repeat finds it there and makes no second one. */
export const explainSave = (error: unknown): string =>
  error instanceof NoAnswer ? words.value.unknownResult : explain(error)
