export { Component, type ChildOptions, type ResourceClass } from './component/component.ts'
export { override } from './component/override.ts'
export { reveal } from './secret/reveal.ts'
