import type { Fault } from '@konductor/core/config'
import { limits } from '../labels/label-rules.ts'

const most = limits.annotations - limits.metadata

/** Where the API server would refuse a namespace: all annotations of an object have one limit together. */
export const annotationsFaults = (annotations: Readonly<Record<string, string>> = {}): readonly Fault[] => {
  const bytes = Buffer.byteLength(Object.entries(annotations).flat().join(''))
  return bytes <= most
    ? []
    : [
        {
          _tag: 'AnnotationsTooLarge',
          because: `they have ${bytes} bytes, keys included, and ${most} is the most: Kubernetes takes ${limits.annotations} for an object, those of metadata among them`,
          fix: 'keep data in a ConfigMap, and a pointer to it here',
          below: ['annotations'],
        },
      ]
}
