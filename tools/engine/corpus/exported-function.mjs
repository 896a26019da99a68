// A program may be a function, that is also async.
import { Thing } from './sdk/acme.mjs'

export default async () => {
  const one = new Thing('one')
  await one.urn.promise()
  const two = new Thing('two', { name: one.serial })
  return { serial: two.serial, fixed: 1 }
}
