import { parseArgs } from 'node:util'

interface FileCommand {
  readonly name: 'backup' | 'restore'
  /** Does it, and tells the sentences for the person and whether all went well. */
  act(path: string, force: boolean): Promise<boolean>
}

/** `npm run NAME -- FILE [--force]`. Resolves with the exit code: 0 done, 1 failed, 2 called in a wrong way. */
export async function fileCommand({ name, act }: FileCommand): Promise<number> {
  const wanted = readArguments(process.argv.slice(2))
  if (!wanted) {
    console.error(`usage: npm run ${name} -- FILE [--force]`)
    return 2
  }
  try {
    return (await act(wanted.path, wanted.force)) ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

function readArguments(args: string[]): { readonly path: string; readonly force: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      // PowerShell keeps the `--` to itself: npm takes `--force` then for its own, and tells us so.
      options: { force: { type: 'boolean', default: process.env.npm_config_force === 'true' } },
      allowPositionals: true,
    })
    const [path, ...others] = positionals
    return path === undefined || others.length > 0 ? undefined : { path, force: values.force }
  } catch {
    return undefined
  }
}
