import type { TransformResourceOptions } from '@pulumi/pulumi/proto/resource_pb.js'
import { Refusal } from './failure.ts'

const DURATION = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/

/** @throws Refusal in the engine's words when a timeout is no duration. */
export const checkTimeouts = (options: TransformResourceOptions): void => {
  const timeouts = options.getCustomTimeouts()
  if (timeouts === undefined) return
  const said = [timeouts.getCreate(), timeouts.getDelete(), timeouts.getUpdate(), timeouts.getRead?.() ?? '']
  const wrong = said.find((each) => each !== '' && !DURATION.test(each))
  if (wrong !== undefined) throw new Refusal(`unable to parse customTimeout Value ${wrong}`)
}
