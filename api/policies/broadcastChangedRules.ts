import { isSamePolicy } from '../../models/domain/policies/difference.ts'
import { policyOf, scopeOf } from '../../models/domain/policies/scope.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OpenRequests } from '../requests/openRequests.ts'

interface RuleFollowers {
  readonly directory: OfficeDirectory
  readonly open: OpenRequests
  broadcastBoards(request: Request): void
}

/** An open request keeps its rules: where the office goes by others from now on, its card says so at once. */
export function broadcastChangedRules({ directory, open, broadcastBoards }: RuleFollowers): void {
  directory.onReplaced(({ before, after }) => {
    for (const request of open.all()) {
      const { target, unitId } = request
      const [then, now] = [before, after].map((each) => policyOf(each, scopeOf(each, target, unitId)))
      if (!isSamePolicy(then, now)) broadcastBoards(request)
    }
  })
}
