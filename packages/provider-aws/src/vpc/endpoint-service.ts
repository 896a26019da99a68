import { text } from '@konductor/core/config'

/** Services with a gateway endpoint, which costs nothing. */
export const gatewayServices = ['s3', 'dynamodb'] as const
export type GatewayService = (typeof gatewayServices)[number]

/** A service of AWS as the names of its endpoints end: `ecr.api`. */
export const EndpointService = text({
  expected: 'a service as its endpoint is called, such as ssm or ecr.api',
  pattern: /^[a-z0-9][a-z0-9.-]*$/,
})

/**
 * Interface endpoints that a secure VPC has unless it says otherwise: those that FSBP asks for, and what Session
 * Manager needs beside ssm.
 *
 * @see FSBP EC2.10, EC2.55, EC2.56, EC2.57
 */
export const usualInterfaceServices: readonly string[] = [
  'ec2',
  'ecr.api',
  'ecr.dkr',
  'logs',
  'ssm',
  'ssmmessages',
  'sts',
]

// Those whose names begin with cn.com there: figures of public lists, of November 2026.
const inChina: ReadonlySet<string> = new Set([
  ...['application-autoscaling', 'athena', 'autoscaling', 'backup', 'batch', 'cassandra', 'cloudcontrolapi'],
  ...[
    'cloudformation',
    'databrew',
    'dms',
    'ebs',
    'ec2',
    'ecr.api',
    'ecr.dkr',
    'eks',
    'elasticache',
    'elasticbeanstalk',
  ],
  ...['elasticfilesystem', 'emr-containers', 'execute-api', 'fsx', 'imagebuilder', 'iot.data', 'kinesis-streams'],
  ...['lambda', 'license-manager', 'monitoring', 'rds', 'redshift', 'redshift-data', 's3', 'sagemaker.api'],
  ...['sagemaker.runtime', 'securityhub', 'servicecatalog', 'sms', 'sqs', 'states', 'sts', 'synthetics', 'transfer'],
  'xray',
])
const inEuropeSovereign: ReadonlySet<string> = new Set(['ecr.api', 'ecr.dkr', 'execute-api', 'securityhub'])

/**
 * The full name of a service's endpoint in a region.
 *
 * @param kind Gateway endpoints have the usual name everywhere.
 */
export const endpointServiceName = (service: string, region: string, kind: 'gateway' | 'interface'): string => {
  const strange =
    kind === 'interface' &&
    (region.startsWith('cn-') ? inChina : region.startsWith('eusc-') ? inEuropeSovereign : undefined)?.has(service)
  const prefix = !strange ? 'com.amazonaws' : region.startsWith('cn-') ? 'cn.com.amazonaws' : 'eu.amazonaws'
  return `${prefix}.${region}.${service}`
}

/** What names of resources have of a service: `ecr-api`. */
export const serviceRole = (service: string): string => service.replaceAll('.', '-')
