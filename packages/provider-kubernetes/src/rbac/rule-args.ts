import { groupsOf } from './api-groups.ts'

/** What a role allows. */
export interface RuleArgs {
  /** In plural and lower case: `pods`, `deployments`, `pods/log`. */
  readonly resources?: readonly string[]
  /** `''` is the core one. @default those of the resources, as far as they are of Kubernetes itself */
  readonly apiGroups?: readonly string[]
  /** What may be done: `get`, `list`, `watch`. */
  readonly verbs: readonly string[]
  /** Only these objects. */
  readonly resourceNames?: readonly string[]
  /** Paths of the API server that are no resources; of roles of the cluster only. */
  readonly nonResourceURLs?: readonly string[]
}

/** The API groups of a rule. */
export const apiGroupsOf = ({ apiGroups, resources = [] }: RuleArgs): readonly string[] =>
  apiGroups ?? [...new Set(resources.flatMap((resource) => groupsOf(resource).slice(0, 1)))].sort()

/** A rule as Kubernetes takes it: without lists that are empty, which would differ from the cluster's forever. */
export const policyRule = (rule: RuleArgs) => {
  const { resources = [], verbs, resourceNames = [], nonResourceURLs = [] } = rule
  return {
    ...(resources.length === 0 ? {} : { apiGroups: [...apiGroupsOf(rule)], resources: [...resources] }),
    ...(nonResourceURLs.length === 0 ? {} : { nonResourceURLs: [...nonResourceURLs] }),
    ...(resourceNames.length === 0 ? {} : { resourceNames: [...resourceNames] }),
    verbs: [...verbs],
  }
}

/** The rules of a role; none where there are none. */
export const policyRules = (rules: readonly RuleArgs[] = []) =>
  rules.length === 0 ? {} : { rules: rules.map(policyRule) }
