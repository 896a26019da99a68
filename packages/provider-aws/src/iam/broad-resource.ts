import type { Conditions } from './policy-statement.ts'

/** Services whose ARNs name a resource without saying of which type it is. */
const withoutTypes: readonly string[] = ['codecommit', 'execute-api', 's3', 'sns', 'sqs']

/** Whether an ARN of a policy is all that there is, or all of one type: `*`, `arn:aws:iam::111122223333:role/*`. */
export const isBroad = (arn: string): boolean => {
  if (/^[*?]+$/.test(arn)) return true
  const [, , service = '', , , ...rest] = arn.split(':')
  const resource = rest.join(':')
  if (/^[*?/:]+$/.test(resource)) return true
  return !withoutTypes.includes(service) && /^\/?[A-Za-z0-9-]+[:/][*?/:]+$/.test(resource)
}

const narrowingKeys: readonly RegExp[] = [
  /^aws:ResourceTag\//i,
  /^aws:RequestTag\//i,
  /^[a-z0-9-]+:ResourceTag\//i,
  /^kms:(ViaService|EncryptionContext|ResourceAliases)/i,
  /^iam:(PermissionsBoundary|PolicyARN)$/i,
  /^cloudwatch:namespace$/i,
  /^dynamodb:LeadingKeys$/i,
  /^ec2:(Vpc|Subnet|InstanceProfile)$/i,
]

const positive = (operator: string): boolean => !/IfExists$|Not|^Null$|^ForAllValues:/i.test(operator)

/** Whether a condition confines a statement to some of the resources, or to what is made in a certain way. */
export const narrows = (condition: Conditions = {}): boolean =>
  Object.entries(condition).some(
    ([operator, keys]) =>
      positive(operator) &&
      Object.entries(keys).some(
        ([key, values]) =>
          narrowingKeys.some((narrowing) => narrowing.test(key)) &&
          [values].flat().every((value) => !/^[*?]*$/.test(value)),
      ),
  )
