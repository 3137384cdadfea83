import type { ListStep, TellProgress } from '../../models/domain/lists/listProgress.ts'

/** For a step of so many rows: tells how many of them are done. */
export const counted =
  (tell: TellProgress | undefined, step: ListStep, of: number) =>
  (done: number): void =>
    tell?.({ step, done, of })
