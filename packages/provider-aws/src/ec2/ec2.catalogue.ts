import type { EmptySecurityGroupSettings } from './empty-security-group.config.ts'
import type { SecurityGroupSettings } from './security-group.config.ts'

/** The kinds of units of EC2. */
export type Ec2Catalogue = {
  readonly emptySecurityGroup: {
    readonly settings: EmptySecurityGroupSettings
    readonly needs: { readonly via: 'aws.provider'; readonly network?: 'aws.network' }
    readonly offers: 'aws.emptySecurityGroup'
  }
  readonly securityGroup: {
    readonly settings: SecurityGroupSettings
    readonly needs: {
      readonly via: 'aws.provider'
      /** The group that has the rules. */
      readonly group: 'aws.emptySecurityGroup'
      /** The groups that the rules name. */
      readonly peers: readonly ['aws.emptySecurityGroup']
      /** Those of other stacks that they name. */
      readonly foreign: readonly ['aws.securityGroup']
    }
    readonly offers: 'aws.securityGroup'
  }
}
