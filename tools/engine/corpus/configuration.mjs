// Configuration is read by name, type and namespace; secrets are told apart.
import * as pulumi from '@pulumi/pulumi'

const config = new pulumi.Config()
const other = new pulumi.Config('other')
export const text = config.get('text')
export const number = config.requireNumber('number')
export const flag = config.requireBoolean('flag')
export const object = config.requireObject('object')
export const elsewhere = other.get('text')
export const missing = config.get('missing') ?? 'none'
export const secret = pulumi.isSecret(config.getSecret('text'))
