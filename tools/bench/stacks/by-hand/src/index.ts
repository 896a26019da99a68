import { Provider } from '@pulumi/aws'
import { Queue } from '@pulumi/aws/sqs/index.js'
import { Config } from '@pulumi/pulumi'

const { count } = new Config().requireObject<{ readonly count: number }>('queues')
const provider = new Provider('queues-default', { region: 'us-east-1' })
for (let index = 0; index < count; index += 1) {
  new Queue(`queue-${index}`, { tags: { index: `${index}`, team: 'a', tier: 'b' } }, { provider })
}
