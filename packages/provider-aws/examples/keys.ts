import { SecureRole } from '@konductor/provider-aws/iam'
import { EncryptionKey } from '@konductor/provider-aws/kms'
import { SecureBucket } from '@konductor/provider-aws/s3'

const shop = new SecureRole('shop', { trust: { services: ['ecs-tasks.amazonaws.com'] } })
const key = new EncryptionKey('orders', { description: 'Encrypts the orders of the shop', users: [shop.arn] })

// Without a bucket that takes its access logs: false gives up S3.9.
export const orders = new SecureBucket('orders', { kmsKeyArn: key.arn, logging: false })
