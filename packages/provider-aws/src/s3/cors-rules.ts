import type { types } from '@pulumi/aws'
import type { CorsRule } from './cors.config.ts'

/** The rules in the words of the SDK. */
export const corsRules = (rules: readonly CorsRule[]): types.input.s3.BucketCorsConfigurationCorsRule[] =>
  rules.map(({ id, allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders, maxAgeSeconds }) => ({
    allowedOrigins: [...allowedOrigins],
    allowedMethods: [...allowedMethods],
    ...(id === undefined ? {} : { id }),
    ...(allowedHeaders === undefined ? {} : { allowedHeaders: [...allowedHeaders] }),
    ...(exposeHeaders === undefined ? {} : { exposeHeaders: [...exposeHeaders] }),
    ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }),
  }))
