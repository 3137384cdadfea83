// `npm run check`: format and lint, types, tests, in the order in which they fail fastest.
import { ensureInstalled, run } from './setup.mjs'

ensureInstalled()
run('npm', ['run', '--silent', 'lint'])
run('npm', ['run', '--silent', 'types'])
run(process.execPath, ['scripts/test.mjs'], { shell: false })
