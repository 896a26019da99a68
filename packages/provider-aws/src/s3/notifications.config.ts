import { closed, defaulted, flag, list, optional, required, text, type TypeOf } from '@konductor/core/config'

const target = (what: string, service: string) =>
  closed({
    arn: required(
      text({ expected: `the ARN of ${what}`, pattern: new RegExp(`^arn:aws[a-z-]*:${service}:`) }),
      `ARN of ${what}; its own policy must let S3 in.`,
      { elsewhere: ['queueArn', 'topicArn', 'functionArn', 'lambdaFunctionArn'] },
    ),
    events: defaulted(
      list(text({ expected: 'an event such as s3:ObjectCreated:*', pattern: /^s3:[A-Za-z]+(:[A-Za-z*]+)?$/ }), {
        min: 1,
      }),
      ['s3:ObjectCreated:*'],
      'Events that are told.',
    ),
    prefix: optional(text(), 'Only objects whose key starts so.', { elsewhere: ['filterPrefix'] }),
    suffix: optional(text(), 'Only objects whose key ends so.', { elsewhere: ['filterSuffix'] }),
  })

/** Who is told of what happens to objects. */
export const Notifications = closed({
  eventBridge: defaulted(flag(), false, 'Whether EventBridge is told of everything.'),
  queues: optional(list(target('an SQS queue', 'sqs')), 'SQS queues.'),
  topics: optional(list(target('an SNS topic', 'sns')), 'SNS topics.'),
  functions: optional(list(target('a Lambda function', 'lambda')), 'Lambda functions.'),
})
export type Notifications = TypeOf<typeof Notifications>
