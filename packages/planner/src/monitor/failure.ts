import { status } from '@grpc/grpc-js'
import type { Problem } from '@konductor/interfaces'
import providerProtocol from '@pulumi/pulumi/proto/provider_pb.js'
import type { CheckFailure } from '@pulumi/pulumi/proto/provider_pb.js'

/** A call that is refused; the program sees the message. */
export class Refusal extends Error {
  readonly code: status

  constructor(message: string, code: status = status.UNKNOWN) {
    super(message)
    this.name = 'Refusal'
    this.code = code
  }
}

/** What a function or a method answers when it fails. */
export class AnsweredFailure extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'AnsweredFailure'
  }
}

/** An answer, or the reasons that whoever answers failed for. */
export const answeredBy = async (
  answer: () => Promise<object | undefined>,
): Promise<{ readonly answer?: object | undefined; readonly failures: CheckFailure[] }> => {
  try {
    return { answer: await answer(), failures: [] }
  } catch (error) {
    if (!(error instanceof AnsweredFailure)) throw error
    return { failures: [new providerProtocol.CheckFailure().setReason(error.message)] }
  }
}

/** What Pulumi's engine would end the whole run for, in its words. */
export class RunFailure extends Error {
  readonly problem: Problem
  readonly urn: string

  constructor(problem: Problem, urn: string) {
    super(problem.because)
    this.name = 'RunFailure'
    this.problem = problem
    this.urn = urn
  }
}

export const duplicateUrn = (urn: string, name: string): RunFailure =>
  new RunFailure(
    {
      _tag: 'DuplicateUrn',
      at: urn,
      because: `Duplicate resource URN '${urn}'; try giving it a unique name`,
      fix: `give one of the two resources called ${name} another name`,
    },
    urn,
  )

/** The words for a package whose default provider is disabled. */
export const disabledWords = (what: string, user: string): string =>
  `Default provider for '${what}' disabled. '${user}' must use an explicit provider.`

export const defaultProviderDisabled = (name: string, urn: string): RunFailure =>
  new RunFailure(
    {
      _tag: 'DefaultProviderDisabled',
      at: urn,
      because: disabledWords(name, urn),
      fix: `give it a provider of ${name}, or take ${name} out of pulumi:disable-default-providers`,
    },
    urn,
  )

export const unknownProvider = (reference: string, urn: string): RunFailure =>
  new RunFailure(
    {
      _tag: 'UnknownProvider',
      at: urn,
      because: `unknown provider '${reference}' for resource '${urn}'`,
      fix: 'give it a provider that this program registers',
    },
    urn,
  )

export const unknownParent = (parent: string, name: string): RunFailure =>
  new RunFailure(
    {
      _tag: 'UnknownParent',
      at: name,
      because: `could not find parent resource ${parent}`,
      fix: 'give it a parent that this program registers',
    },
    parent,
  )

export const hookFailed = (because: string, hook: string, urn: string): RunFailure =>
  new RunFailure({ _tag: 'HookFailed', at: urn, because, fix: `correct the hook ${hook}` }, urn)
