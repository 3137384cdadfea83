interface Words {
  readonly events: Readonly<Record<string, string>>
  readonly moves: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What an entry of the security log is about; what an older version wrote, or somebody made up, as it stands there. */
export const logEventName = (what: string, { events }: Words): string => events[what] ?? what

/** Which of the steps that its order has: the same word is another step of something else. */
export const logMoveName = (what: string, move: string, { moves }: Words): string => moves[what]?.[move] ?? move
