import type { Exportables } from '@konductor/interfaces'

/** How what units of IAM offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const iamExportable: Exportables = {
  'aws.role': {
    to: ({ arn, name, id }) => ({ plain: { arn, name, id } }),
    from: ({ text, stack }) => ({
      arn: text('arn'),
      get name() {
        return text('name')
      },
      get id() {
        return text('id')
      },
      resource: stack,
    }),
  },
  'aws.policy': {
    to: ({ arn }) => ({ plain: { arn } }),
    from: ({ text, stack }) => ({ arn: text('arn'), resource: stack }),
  },
  'aws.instanceProfile': {
    to: ({ arn, name, role }) => ({ plain: { arn, name, role } }),
    from: ({ text, stack }) => ({ arn: text('arn'), name: text('name'), role: text('role'), resource: stack }),
  },
  'aws.group': {
    to: ({ arn, name }) => ({ plain: { arn, name } }),
    from: ({ text, stack }) => ({ arn: text('arn'), name: text('name'), resource: stack }),
  },
  'aws.oidcProvider': {
    to: ({ arn, issuer }) => ({ plain: { arn, issuer } }),
    from: ({ text, stack }) => ({ arn: text('arn'), issuer: text('issuer'), resource: stack }),
  },
}
