import { alike, document, each, shape, tags, to } from '../translate/mapping.ts'
import { arn, named, type TypeRules } from '../translate/type-rule.ts'

const global = { global: true }
const inline = each(shape({ name: 'PolicyName', policy: to('PolicyDocument', document) }))

/** IAM. */
export const iamTypes: TypeRules = {
  'aws:iam/role:Role': {
    becomes: 'AWS::IAM::Role',
    properties: {
      name: 'RoleName',
      path: 'Path',
      description: 'Description',
      assumeRolePolicy: to('AssumeRolePolicyDocument', document),
      maxSessionDuration: 'MaxSessionDuration',
      permissionsBoundary: 'PermissionsBoundary',
      managedPolicyArns: 'ManagedPolicyArns',
      inlinePolicies: to('Policies', inline),
      tags: to('Tags', tags),
    },
    leftOut: { forceDetachPolicies: 'it is about how the role is deleted' },
    gives: { id: named('name'), name: named('name'), arn: arn('iam', 'role/', global) },
  },
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': {
    partOf: 'role',
    properties: { policyArn: 'ManagedPolicyArns[]' },
  },
  'aws:iam/policy:Policy': {
    becomes: 'AWS::IAM::ManagedPolicy',
    properties: {
      name: 'ManagedPolicyName',
      path: 'Path',
      description: 'Description',
      policy: to('PolicyDocument', document),
    },
    leftOut: { tags: 'CloudFormation gives managed policies no tags' },
    gives: {
      id: { ...arn('iam', 'policy/', global), as: 'Ref' },
      arn: { ...arn('iam', 'policy/', global), as: 'Ref' },
      name: named('name'),
    },
  },
  'aws:iam/group:Group': {
    becomes: 'AWS::IAM::Group',
    properties: { name: 'GroupName', path: 'Path' },
    gives: { id: named('name'), name: named('name'), arn: arn('iam', 'group/', global) },
  },
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': {
    partOf: 'group',
    properties: { policyArn: 'ManagedPolicyArns[]' },
  },
  'aws:iam/groupMembership:GroupMembership': {
    becomes: 'AWS::IAM::UserToGroupAddition',
    properties: { group: 'GroupName', users: 'Users' },
    leftOut: { name: 'Pulumi alone calls it so' },
    gives: { id: { as: 'Ref', looks: (name) => name } },
  },
  'aws:iam/instanceProfile:InstanceProfile': {
    becomes: 'AWS::IAM::InstanceProfile',
    properties: { name: 'InstanceProfileName', path: 'Path', role: 'Roles[]' },
    leftOut: { tags: 'CloudFormation gives instance profiles no tags' },
    gives: { id: named('name'), name: named('name'), arn: arn('iam', 'instance-profile/', global) },
  },
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': {
    becomes: 'AWS::IAM::OIDCProvider',
    properties: {
      url: 'Url',
      clientIdLists: 'ClientIdList',
      thumbprintLists: 'ThumbprintList',
      tags: to('Tags', tags),
    },
    gives: {
      id: { ...arn('iam', 'oidc-provider/', global), as: 'Ref' },
      arn: { ...arn('iam', 'oidc-provider/', global), as: 'Ref' },
    },
  },
  'aws:accessanalyzer/analyzer:Analyzer': {
    becomes: 'AWS::AccessAnalyzer::Analyzer',
    properties: {
      analyzerName: 'AnalyzerName',
      type: 'Type',
      configuration: to(
        'AnalyzerConfiguration',
        shape({ unusedAccess: to('UnusedAccessConfiguration', shape(alike('unusedAccessAge'))) }),
      ),
      tags: to('Tags', tags),
    },
    gives: {
      id: named('analyzerName'),
      analyzerName: named('analyzerName'),
      arn: arn('access-analyzer', 'analyzer/'),
    },
  },
  'aws:accessanalyzer/archiveRule:ArchiveRule': {
    leftAway: 'no rule reads which findings are put away; CloudFormation says it of the analyzer',
  },
}
