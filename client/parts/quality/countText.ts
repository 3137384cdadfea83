import type { Told } from '../../../models/wire/reports.ts'
import { qualityWords } from './words.ts'

export const countText = (count: Told): string => (count === null ? qualityWords.value.fewerThanFive : String(count))
