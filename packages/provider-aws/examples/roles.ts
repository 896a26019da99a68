import { OidcProvider, SecureRole } from '@konductor/provider-aws/iam'
import { logBucketArgs, SecureBucket } from '@konductor/provider-aws/s3'
import { interpolate } from '@pulumi/pulumi'

const builds = new SecureBucket('builds', logBucketArgs())
const github = new OidcProvider('github', { url: 'https://token.actions.githubusercontent.com' })

export const deployer = new SecureRole('deployer', {
  trust: { github: [{ oidcProvider: github, repository: 'acme/platform', branches: ['main'] }] },
  policies: [{ actions: ['s3:PutObject'], on: [interpolate`${builds.arn}/*`] }],
})
