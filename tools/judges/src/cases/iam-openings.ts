import { inPacks } from '../judging/in-packs.ts'
import type { Insecure } from './judged-case.ts'

const wholeService = [
  'AwsSolutions-IAM5[Action::s3:*]',
  'CT.IAM.PR.3',
  ...inPacks('IAMPolicyNoStatementsWithFullAccess'),
]
const everything = [
  'AwsSolutions-IAM5[Action::*]',
  'AwsSolutions-IAM5[Resource::*]',
  'CT.IAM.PR.2',
  'CT.IAM.PR.3',
  ...inPacks('IAMPolicyNoStatementsWithAdminAccess', 'IAMPolicyNoStatementsWithFullAccess'),
]
/** What nobody claims who may do everything. */
const whoMayDoEverything = [
  'named-resources',
  'no-carrying-off',
  'no-credentials',
  'no-escalation',
  'no-foreign-keys',
  'no-full-access',
  'no-permissions',
  'no-whole-services',
  'no-wildcards',
]

/** What the units of IAM open, what finds it, and which claims it costs. */
export const iamOpenings: readonly Insecure[] = [
  {
    unit: 'administrator',
    opens: 'the policy AdministratorAccess',
    like: 'defaults',
    found: ['AwsSolutions-IAM4[Policy::arn:aws:iam::aws:policy/AdministratorAccess]'],
    loses: ['no-administrators', 'own-policies'],
  },
  {
    unit: 'whole-service',
    opens: 'all actions of a service',
    like: 'defaults',
    found: wholeService,
    loses: ['no-whole-services', 'no-wildcards'],
  },
  {
    unit: 'any-object',
    opens: 'a change to whatever there is',
    like: 'defaults',
    found: ['AwsSolutions-IAM5[Resource::*]'],
    loses: ['named-resources', 'no-wildcards'],
  },
  {
    unit: 'becomes-more',
    opens: 'a way to more permissions',
    like: 'defaults',
    found: ['AwsSolutions-IAM5[Resource::*]'],
    loses: ['named-resources', 'no-escalation', 'no-permissions', 'no-wildcards'],
  },
  {
    unit: 'hands-out-credentials',
    opens: 'access keys of anybody',
    like: 'defaults',
    found: ['AwsSolutions-IAM5[Resource::*]'],
    loses: ['named-resources', 'no-credentials', 'no-escalation', 'no-permissions', 'no-wildcards'],
  },
  {
    unit: 'carries-off',
    opens: 'the reading of whatever there is',
    like: 'defaults',
    found: ['AwsSolutions-IAM5[Resource::*]'],
    loses: ['named-resources', 'no-carrying-off', 'no-wildcards'],
  },
  {
    unit: 'opens-to-others',
    opens: 'the policies of all buckets',
    like: 'defaults',
    found: ['AwsSolutions-IAM5[Resource::*]'],
    loses: ['named-resources', 'no-permissions', 'no-wildcards'],
  },
  {
    unit: 'decrypts-anything',
    opens: 'decrypting with any key',
    like: 'defaults',
    found: ['AwsSolutions-IAM5[Resource::*]'],
    loses: ['named-resources', 'no-foreign-keys', 'no-wildcards'],
  },
  {
    unit: 'for-another-account',
    opens: 'sourceAccount: never',
    like: 'defaults',
    found: [],
    loses: ['source-account'],
    because: 'no rule reads who may work as a role',
  },
  {
    unit: 'everything',
    opens: 'everything, with everything',
    like: 'defaults',
    found: everything,
    loses: ['no-administrators', ...whoMayDoEverything],
  },
  {
    unit: 'for-everybody',
    opens: 'a trust in everybody',
    like: 'defaults',
    found: [],
    loses: ['exact-principals', 'no-public-trust'],
    because: 'no rule reads who may work as a role',
  },
  {
    unit: 'for-a-stranger',
    opens: 'a trust in an account that is not known, without an external id',
    like: 'defaults',
    found: [],
    loses: ['exact-principals', 'external-id'],
    because: 'no rule reads who may work as a role',
  },
  {
    unit: 'any-branch',
    opens: 'a trust in every branch of every repository',
    like: 'defaults',
    found: [],
    loses: ['pinned-tokens'],
    because: 'no rule reads who may work as a role',
  },
  {
    unit: 'long-sessions',
    opens: 'maxSessionDuration: 43200',
    like: 'defaults',
    found: [],
    loses: ['short-sessions'],
    because: 'no rule reads how long a session lasts',
  },
  {
    unit: 'whole-service-policy',
    opens: 'all actions of a service',
    like: 'reader',
    found: wholeService,
    loses: ['no-whole-services', 'no-wildcards'],
  },
  {
    unit: 'everything-policy',
    opens: 'everything, with everything',
    like: 'reader',
    found: everything,
    loses: whoMayDoEverything,
  },
  {
    unit: 'whole-service-group',
    opens: 'all actions of a service',
    like: 'auditors',
    found: wholeService,
    loses: ['no-whole-services', 'no-wildcards'],
  },
  {
    unit: 'everything-group',
    opens: 'everything, with everything',
    like: 'auditors',
    found: ['AwsSolutions-IAM4[Policy::arn:aws:iam::aws:policy/AdministratorAccess]', ...everything],
    loses: ['no-administrators', 'own-policies', ...whoMayDoEverything],
  },
]
