import type { Input } from '@pulumi/pulumi'
import type { ActionArgs } from './load-balancer-args.ts'

interface TargetGroupTuple {
  readonly arn: Input<string>
  readonly weight?: number
}

/** An action as AWS takes it, of a listener or of a rule. */
export interface AwsAction {
  readonly type: string
  readonly targetGroupArn?: Input<string>
  readonly forward?: { readonly targetGroups: TargetGroupTuple[] }
  readonly redirect?: Readonly<Record<'protocol' | 'port' | 'statusCode', string>> &
    Partial<Readonly<Record<'host' | 'path' | 'query', string>>>
  readonly fixedResponse?: { readonly contentType: string; readonly statusCode: string; readonly messageBody?: string }
}

/** What becomes of a request, as AWS takes it. */
export const listenerAction = (action: ActionArgs): AwsAction => {
  if ('forward' in action) {
    const [only, ...others] = action.forward
    return only !== undefined && others.length === 0
      ? { type: 'forward', targetGroupArn: only.targetGroupArn }
      : {
          type: 'forward',
          forward: {
            targetGroups: action.forward.map(({ targetGroupArn, weight = 1 }) => ({ arn: targetGroupArn, weight })),
          },
        }
  }
  if ('redirect' in action) {
    const { protocol = 'HTTPS', port = 443, host, path, query, permanent = true } = action.redirect
    return {
      type: 'redirect',
      redirect: {
        protocol,
        port: String(port),
        statusCode: permanent ? 'HTTP_301' : 'HTTP_302',
        ...(host === undefined ? {} : { host }),
        ...(path === undefined ? {} : { path }),
        ...(query === undefined ? {} : { query }),
      },
    }
  }
  const { status = 404, type = 'text/plain', body } = action.respond
  return {
    type: 'fixed-response',
    fixedResponse: {
      contentType: type,
      statusCode: String(status),
      ...(body === undefined ? {} : { messageBody: body }),
    },
  }
}
