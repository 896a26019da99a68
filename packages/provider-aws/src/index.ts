export type { AwsBucket, AwsKey, AwsLogBucket, AwsProvider } from './capabilities.ts'
export type { AwsCatalogue } from './catalogue.ts'
export { aws } from './descriptor.ts'
export type { AwsSection } from './section.ts'
