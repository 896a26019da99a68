import type { RegisterPackageRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import { Refusal } from './failure.ts'

/** Which provider's plugin something wants. */
export interface PackageRequest {
  /** The package as types name it: `aws`. */
  readonly name: string
  readonly version: string
  readonly pluginDownloadURL: string
}

/** The packages a program has registered, by the reference it was given for each. */
export interface Packages {
  register(request: RegisterPackageRequest): string
  /** What the reference stands for; without one, what the request itself says. */
  resolve(reference: string, request: PackageRequest): PackageRequest
}

const bytes = (value: Uint8Array | string): string => Buffer.from(value).toString('base64')

export const createPackages = (): Packages => {
  const references = new Map<string, string>()
  const byReference = new Map<string, PackageRequest>()
  return {
    register: (request) => {
      const name = request.getName()
      if (name === '') throw new Refusal('package name is empty')
      const parameter = request.getParameterization()
      const extension = request.getExtension$?.()
      const key = JSON.stringify([
        name,
        request.getVersion(),
        request.getDownloadUrl(),
        ...[parameter, extension].map((each) =>
          each === undefined ? null : [each.getName(), each.getVersion(), bytes(each.getValue())],
        ),
      ])
      const known = references.get(key)
      if (known !== undefined) return known
      const reference = `package-${references.size + 1}`
      references.set(key, reference)
      byReference.set(reference, {
        name: parameter?.getName() ?? name,
        version: parameter?.getVersion() ?? request.getVersion(),
        pluginDownloadURL: request.getDownloadUrl(),
      })
      return reference
    },
    resolve: (reference, request) => {
      if (reference === '') return request
      const known = byReference.get(reference)
      if (known === undefined) throw new Refusal(`unknown provider package '${reference}'`)
      return known
    },
  }
}
