import type { BucketNotificationArgs } from '@pulumi/aws/s3/index.js'
import type { Notifications } from './notifications.config.ts'

type Target = NonNullable<Notifications['queues']>[number]

const filtered = ({ events, prefix, suffix }: Target) => ({
  events: [...events],
  ...(prefix === undefined ? {} : { filterPrefix: prefix }),
  ...(suffix === undefined ? {} : { filterSuffix: suffix }),
})

/** Who is told, in the words of the SDK. */
export const notificationTargets = ({
  eventBridge,
  queues,
  topics,
  functions,
}: Notifications): Omit<BucketNotificationArgs, 'bucket'> => ({
  eventbridge: eventBridge,
  ...(queues === undefined ? {} : { queues: queues.map((it) => ({ queueArn: it.arn, ...filtered(it) })) }),
  ...(topics === undefined ? {} : { topics: topics.map((it) => ({ topicArn: it.arn, ...filtered(it) })) }),
  ...(functions === undefined
    ? {}
    : { lambdaFunctions: functions.map((it) => ({ lambdaFunctionArn: it.arn, ...filtered(it) })) }),
})
