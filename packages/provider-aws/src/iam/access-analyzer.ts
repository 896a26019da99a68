import type { ComponentOptions } from '@konductor/interfaces'
import { Analyzer } from '@pulumi/aws/accessanalyzer/analyzer.js'
import { ArchiveRule } from '@pulumi/aws/accessanalyzer/archiveRule.js'
import type { Input, Output } from '@pulumi/pulumi/output.js'
import { RegionalComponent, type Regional } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import type { ArchiveRules } from './archive-rule.config.ts'
import { accessAnalyzerSafeguards } from './access-analyzer.controls.ts'

/** What it looks for: access from outside the account or organization, or what is allowed and not used. */
export type AccessAnalyzerType = 'account' | 'organization' | 'accountUnusedAccess' | 'organizationUnusedAccess'

/** What an {@link AccessAnalyzer} is made from. */
export interface AccessAnalyzerArgs extends Regional {
  /** Name in AWS; another one replaces it. @default by its type: `account` */
  readonly name?: Input<string> | undefined
  /** Another one replaces it. @default 'account' */
  readonly type?: AccessAnalyzerType | undefined
  /** Days after which what is not used is a finding. @default 90 */
  readonly unusedAccessAge?: number | undefined
  /** Findings that are put away by themselves: rules by name, each what findings have and how it is looked at. */
  readonly archiveRules?: ArchiveRules | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}

const types: Readonly<Record<AccessAnalyzerType, string>> = {
  account: 'ACCOUNT',
  organization: 'ORGANIZATION',
  accountUnusedAccess: 'ACCOUNT_UNUSED_ACCESS',
  organizationUnusedAccess: 'ORGANIZATION_UNUSED_ACCESS',
}

const names: Readonly<Record<AccessAnalyzerType, string>> = {
  account: 'account',
  organization: 'organization',
  accountUnusedAccess: 'account-unused-access',
  organizationUnusedAccess: 'organization-unused-access',
}

/**
 * What finds who outside can reach something in a region, or what nobody uses of what is allowed.
 *
 * @see FSBP IAM.28, CIS AWS 1.20
 * @example
 * new AccessAnalyzer('main')
 */
export class AccessAnalyzer extends RegionalComponent {
  readonly arn: Output<string>

  constructor(name: string, args: AccessAnalyzerArgs = {}, opts: ComponentOptions = {}) {
    super('konductor:aws:AccessAnalyzer', name, args, opts)
    const { type = 'account', unusedAccessAge } = args
    const controls = this.supports(accessAnalyzerSafeguards, { type })
    const analyzer = this.main(Analyzer, {
      // Not its key: that may change, and another name replaces it. One region has one of each type.
      analyzerName: args.name ?? names[type],
      type: types[type],
      configuration: type.endsWith('UnusedAccess')
        ? { unusedAccess: { unusedAccessAge: unusedAccessAge ?? 90 } }
        : undefined,
      tags: withSupportTags(args.tags, controls),
    })
    for (const [rule, tests] of Object.entries(args.archiveRules ?? {})) {
      this.child(ArchiveRule, `archive-${rule}`, {
        analyzerName: analyzer.analyzerName,
        ruleName: rule,
        filters: Object.entries(tests).map(([criteria, { eq, neq, contains, exists }]) => ({
          criteria,
          eqs: eq && [...eq],
          neqs: neq && [...neq],
          contains: contains && [...contains],
          exists: exists === undefined ? undefined : String(exists),
        })),
      })
    }
    this.arn = analyzer.arn
  }
}
