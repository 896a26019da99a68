import { describe, expect, it } from 'vitest'
import { isBroad } from './broad-resource.ts'

describe('an ARN of a policy', () => {
  it.each([
    '*',
    '**',
    'arn:aws:s3:::*',
    'arn:aws:s3:::*/*',
    'arn:aws:iam::111122223333:role/*',
    'arn:aws:iam::{account}:role/*',
    'arn:aws:lambda:us-east-1:111122223333:function:*',
    'arn:aws:dynamodb:*:*:table/*',
    'arn:{partition}:logs:{region}:{account}:log-group:*',
    'arn:aws:sqs:us-east-1:111122223333:*',
    'arn:aws:apigateway:us-east-1::/restapis/*',
  ])('is all of a type: %s', (arn) => {
    expect(isBroad(arn)).toBe(true)
  })

  it.each([
    'arn:aws:s3:::assets',
    'arn:aws:s3:::assets/*',
    'arn:aws:s3:::acme-*',
    'arn:aws:iam::111122223333:role/app-*',
    'arn:aws:sns:us-east-1:111122223333:topic:*',
    'arn:aws:logs:*:*:log-group:/apps/*',
    'arn:aws:dynamodb:us-east-1:111122223333:table/orders/index/*',
  ])('is some: %s', (arn) => {
    expect(isBroad(arn)).toBe(false)
  })
})
