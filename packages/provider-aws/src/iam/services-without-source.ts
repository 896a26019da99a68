/**
 * What a role asks of a service that wants to work as it: that it says for whose account (`always`), that what it says
 * is right where it says anything (`whereSent`), or nothing (`never`).
 */
export type SourceAccountRule = 'always' | 'whereSent' | 'never'

/**
 * Services that do not say for whose account they ask, or of which nobody documents that they do: a condition that asks
 * for it would keep them out. IAM passes roles to a service within one account only, so that no other account can make
 * these work as the role. All services that are not here are asked.
 *
 * Source: the pages of the services on cross-service confused deputy prevention, and what users report, of 2026-11.
 */
const rules: Readonly<Record<string, SourceAccountRule>> = {
  'ec2.amazonaws.com': 'never',
  'apigateway.amazonaws.com': 'whereSent',
  'application-autoscaling.amazonaws.com': 'whereSent',
  'autoscaling.amazonaws.com': 'whereSent',
  'backup.amazonaws.com': 'whereSent',
  'cloudtrail.amazonaws.com': 'whereSent',
  'codedeploy.amazonaws.com': 'whereSent',
  'dms.amazonaws.com': 'whereSent',
  'ecs.amazonaws.com': 'whereSent',
  'edgelambda.amazonaws.com': 'whereSent',
  'elasticbeanstalk.amazonaws.com': 'whereSent',
  'elastictranscoder.amazonaws.com': 'whereSent',
  'glue.amazonaws.com': 'whereSent',
  'spotfleet.amazonaws.com': 'whereSent',
  'storagegateway.amazonaws.com': 'whereSent',
}

/** What is asked of a service where nobody says otherwise. */
export const sourceAccountRule = (service: string): SourceAccountRule => rules[service.replace(/\.cn$/, '')] ?? 'always'
